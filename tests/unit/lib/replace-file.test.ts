import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../src/lib/replace-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is replaced, and its old text is never cut short', () => {
  const file = join(folder, 'page.mdx');
  const seenBefore = join(folder, 'seen-before.mdx');
  writeFileSync(file, 'old');
  // A second name of the old file shows what happens to it.
  linkSync(file, seenBefore);
  replaceFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readFileSync(seenBefore, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['page.mdx', 'seen-before.mdx']);
});

test('what cannot be put in its place leaves nothing beside it', () => {
  const place = join(folder, 'page.mdx');
  mkdirSync(place);
  expect(() => replaceFile(place, 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['page.mdx']);
});
