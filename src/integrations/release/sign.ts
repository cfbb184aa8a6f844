import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checksumFile } from './checksums.ts';
import { findProgram } from './programs.ts';

/** The variable that names the file of the secret key of minisign. */
export const keyVariable = 'MINISIGN_SECRET_KEY';

/** The signature, beside the checksums: https://jedisct1.github.io/minisign/ */
export const signatureFile = `${checksumFile}.minisig`;

/**
 * Signs the checksums of a release, and so every file that they list. minisign itself asks for the
 * password of a key that has one.
 * @param edition the edition of the content, `2026-11-29-kfm`, which the signature names
 * @returns what was done or why not, as a sentence
 * @throws when a key is named and nothing could be signed with it
 */
export function signChecksums(folder: string, edition: string, environment = process.env): string {
  rmSync(join(folder, signatureFile), { force: true });
  const key = environment[keyVariable];
  if (!key) return `${checksumFile} is not signed: ${keyVariable} names no key.`;
  const program = findProgram('minisign', environment['PATH']);
  if (!program) throw new Error(`${keyVariable} names a key, but minisign is not installed.`);
  const { status } = spawnSync(
    program,
    ['-S', '-s', key, '-m', checksumFile, '-t', `Torimodosu, edition ${edition}`],
    { cwd: folder, stdio: 'inherit', env: environment },
  );
  if (status !== 0) throw new Error(`minisign could not sign ${checksumFile} with ${key}.`);
  return `${checksumFile} is signed: ${signatureFile}.`;
}
