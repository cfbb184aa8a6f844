import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for PATH that holds one program, a script of the shell. */
export function folderWith(name: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'torimodosu-path-'));
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}
