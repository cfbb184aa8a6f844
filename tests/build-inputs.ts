import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gitVersions } from '../src/lib/ledger/git-versions.ts';

/** What a build of a project reads beside its packages: files and folders below its root. */
export const buildInputs = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'src',
  'public',
];

/**
 * A fingerprint (SHA-256, hexadecimal) of all a build depends on: its inputs with their paths, the
 * version of Node, and what it is told. Packages are known by the lockfile.
 * @param project folder of the project
 * @param inputs files and folders below it
 * @param environment the variables the build gets from the tests
 */
export function fingerprintOfInputs(
  project: string,
  inputs: string[],
  environment: Record<string, string>,
): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, environment]));
  for (const file of inputs.flatMap((input) => filesOf(project, input))) {
    const content = readFileSync(join(project, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** What a build reads of the history of its content, as a text. */
export function historyOf(project: string): string {
  const versions = gitVersions(project);
  return versions ? JSON.stringify([versions, [...versions.uncommitted]]) : '';
}

/** The files of an input in the order of their names, with paths from the project's root. */
function filesOf(project: string, input: string): string[] {
  if (!statSync(join(project, input)).isDirectory()) return [input];
  return readdirSync(join(project, input), { recursive: true, encoding: 'utf8' })
    .map((name) => join(input, name))
    .filter((file) => statSync(join(project, file)).isFile())
    .sort();
}
