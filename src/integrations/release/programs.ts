import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of an installed program; undefined when there is none of that name. */
export function findProgram(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return path
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`)))
    .find((file) => existsSync(file));
}

/** How a program is started: Debian's `epubcheck` is a JAR that only some systems start by itself. */
export function commandOf(program: string): [command: string, ...before: string[]] {
  const file = openSync(program, 'r');
  const start = Buffer.alloc(2);
  readSync(file, start);
  closeSync(file);
  return start.toString() === 'PK' ? ['java', '-jar', program] : [program];
}
