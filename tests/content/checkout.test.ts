import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../../src/model/graph/files-in.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { fingerprintOf } from '../../src/model/graph/translation-state.ts';
import { realContent } from '../real-content.ts';
import { today } from './fixtures/content.ts';

/** Reads a copy of the content in which every file is changed. */
function readAfter(change: (text: string) => string) {
  const root = mkdtempSync(join(tmpdir(), 'checkout-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of filesIn('content', '')) {
    const file = join(root, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, change(readFileSync(join('content', name), 'utf8')));
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
