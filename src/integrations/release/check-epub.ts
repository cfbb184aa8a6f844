import { spawnSync } from 'node:child_process';
import { commandOf, findProgram } from './programs.ts';

/**
 * Checks a book by the rules of EPUB with epubcheck, where it is installed.
 * @returns whether it was checked
 * @throws with what epubcheck says when the book breaks a rule
 */
export function checkEpub(file: string, environment = process.env): boolean {
  const program = findProgram('epubcheck', environment['PATH']);
  if (!program) return false;
  const [command, ...before] = commandOf(program);
  const { status, error, stdout, stderr } = spawnSync(
    command,
    [...before, '--failonwarnings', file],
    { encoding: 'utf8', env: environment },
  );
  if (error) throw new Error(`epubcheck did not start: ${error.message}`);
  if (status !== 0) throw new Error(`${file} is no valid EPUB:\n${stdout}${stderr}`);
  return true;
}
