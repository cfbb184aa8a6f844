import { secretIn } from './secrets.ts';
import { textLength, type EvidenceFile } from './state.ts';

/** The largest file that is read at once, in bytes: a phone has no room for more. */
export const largestFile = 200_000_000;

/**
 * Why a file is not on the list: it is too large, its name holds what must not be kept, or the
 * browser cannot read it or work the hash out.
 */
export type NotListed = 'too-large' | 'secret-name' | 'no-hash' | 'unreadable';

/** What of a file is read; a browser's `File` has it. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'lastModified' | 'arrayBuffer'>;

/** What works out a hash; `undefined` where the page did not come over a safe connection. */
export type Hasher = Pick<SubtleCrypto, 'digest'> | undefined;

/**
 * Name, size, time and SHA-256 of a file. The file itself is not kept. Never rejects.
 */
export async function evidenceOf(
  file: ReadableFile,
  hasher: Hasher,
): Promise<EvidenceFile | NotListed> {
  if (!hasher) return 'no-hash';
  if (file.size > largestFile) return 'too-large';
  if (secretIn(file.name)) return 'secret-name';
  try {
    const hash = await hasher.digest('SHA-256', await file.arrayBuffer());
    return {
      name: file.name.slice(-textLength.line),
      size: file.size,
      changed: new Date(file.lastModified).toISOString().replace(/:\d\d\.\d+Z$/, 'Z'),
      sha256: [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      note: '',
    };
  } catch {
    return 'unreadable';
  }
}
