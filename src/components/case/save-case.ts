import { seal } from '../../lib/case/envelope.ts';
import { exportCase } from '../../lib/case/export.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { CaseStore } from './case-store.ts';

/**
 * Saves the whole case as a file, sealed with the passphrase that seals it on the device.
 * @returns the interface string `caseFile.*` that says so
 */
export async function saveCase(store: CaseStore): Promise<'saved' | 'savedSealed'> {
  const text = exportCase(store.file(), store.today());
  const key = store.sealKey();
  const out = key ? JSON.stringify(await seal(text, key)) : text;
  saveFile(out, `torimodosu-case-${store.today()}.json`, 'application/json');
  return key ? 'savedSealed' : 'saved';
}
