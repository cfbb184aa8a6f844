import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/model/graph/read-content.ts';
import { fingerprintOf } from '../../src/model/graph/translation-state.ts';
import { realContent } from '../real-content.ts';
import { today } from './fixtures/content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'checkout-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Reads the content again, after every file of it was changed. */
function readAfter(change: (text: string) => string) {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  for (const entry of files.filter((entry) => entry.isFile())) {
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  return readContent(root, today);
}

const valuesOf = ({ records, pages, interfaceStrings, queries }: typeof realContent) =>
  JSON.stringify({ records, pages, interfaceStrings, queries });

test('a checkout with the line ends of Windows is the same content', () => {
  const windows = readAfter((text) => text.replaceAll('\n', '\r\n'));
  expect(windows.invalid).toEqual(realContent.invalid);
  expect(valuesOf(windows)).toBe(valuesOf(realContent));
  expect(windows.pages.map(fingerprintOf)).toEqual(realContent.pages.map(fingerprintOf));
});

test('files that an editor began with a byte order mark are named, and read all the same', () => {
  const marked = readAfter((text) => `\ufeff${text}`);
  expect(valuesOf(marked)).toBe(valuesOf(realContent));
  expect(marked.invalid.length).toBeGreaterThan(realContent.invalid.length);
  expect(new Set(marked.invalid.map(({ message }) => message)).size).toBe(1);
});

test('git keeps the line ends of the repository on every system', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^\* text=auto eol=lf$/m);
});
