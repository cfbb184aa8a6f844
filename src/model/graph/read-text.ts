import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from './found.ts';

const asSaved = 'Save it again as "UTF-8" (without BOM).';

/**
 * The text of a file below the project's root. What an editor saved in another way is told in
 * `found`; nothing is returned when the text cannot be known. Lines end as on Unix.
 */
export function readText(root: string, file: string, found: Found): string | undefined {
  // A checkout takes files away while an editor's server reads them.
  if (!existsSync(join(root, file))) return undefined;
  const bytes = readFileSync(join(root, file));
  const refuse = (message: string) => found.tell({ file, line: 1, message });
  const start = bytes.subarray(0, 3).toString('hex');
  if (/^(?:fffe|feff)/.test(start) || bytes.subarray(0, 200).includes(0)) {
    refuse(`is not saved as UTF-8, but as UTF-16 or as no text at all. ${asSaved}`);
    return undefined;
  }
  if (!isUtf8(bytes)) {
    refuse(`is not saved as UTF-8, but in another encoding, such as Shift_JIS. ${asSaved}`);
    return undefined;
  }
  const hasMark = start === 'efbbbf';
  const text = bytes.toString('utf8', hasMark ? 3 : 0);
  if (text.trim() === '') {
    refuse('is empty: write its fields (another file of the folder shows which), or delete it.');
    return undefined;
  }
  if (hasMark) refuse(`begins with an invisible mark (BOM). ${asSaved}`);
  return text.replaceAll('\r\n', '\n');
}
