import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkEpub } from '../../../src/integrations/release/check-epub.ts';
import { commandOf, findProgram } from '../../../src/integrations/release/programs.ts';
import { folderWith } from './programs.ts';

let path: string;
afterEach(() => rmSync(path, { recursive: true }));

const check = (script: string) => {
  path = folderWith('epubcheck', script);
  return checkEpub('a.epub', { PATH: path });
};

test('a book that epubcheck accepts was checked', () => {
  expect(check('test "$1 $2" = "--failonwarnings a.epub"')).toBe(true);
});

test('one that it refuses stops the release, with what it says', () => {
  expect(() => check('echo "ERROR(RSC-005)" >&2; exit 1')).toThrow('RSC-005');
});

test('where it is not installed the book was not checked', () => {
  path = folderWith('other', '');
  expect(checkEpub('a.epub', { PATH: path })).toBe(false);
});

test('a JAR is started by Java', () => {
  path = folderWith('epubcheck', '');
  const program = join(path, 'epubcheck');
  expect(findProgram('epubcheck', `/nowhere:${path}`)).toBe(program);
  expect(commandOf(program)).toEqual([program]);
  writeFileSync(program, 'PK\u0003\u0004');
  expect(commandOf(program)).toEqual(['java', '-jar', program]);
});
