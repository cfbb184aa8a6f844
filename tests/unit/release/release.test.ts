import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checksumFile, writeChecksums } from '../../../src/integrations/release/checksums.ts';
import { packFolder } from '../../../src/integrations/release/pack.ts';

let folder: string;
const file = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  mkdirSync(file('ja'));
  writeFileSync(file('ja/index.html'), '<p>カードを止める</p>'.repeat(200));
  writeFileSync(file('small.css'), 'p{}');
  writeFileSync(file('icon.png'), Buffer.alloc(5_000));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a text has compressed copies that hold the same, smaller', () => {
  const { files, before, after } = packFolder(folder);
  const text = readFileSync(file('ja/index.html'));
  const brotli = readFileSync(file('ja/index.html.br'));
  expect(brotliDecompressSync(brotli).equals(text)).toBe(true);
  expect(gunzipSync(readFileSync(file('ja/index.html.gz'))).equals(text)).toBe(true);
  expect([files, before, after]).toEqual([1, text.length, brotli.length]);
});

test('pictures and what fits one packet have none', () => {
  packFolder(folder);
  for (const name of ['icon.png', 'small.css']) expect(existsSync(file(`${name}.br`))).toBe(false);
});

test('the checksums are those that sha256sum finds, and name every file but their own', () => {
  expect(writeChecksums(folder)).toBe(3);
  expect(writeChecksums(folder)).toBe(3);
  const checked = execFileSync('sha256sum', ['--check', '--strict', checksumFile], { cwd: folder });
  expect(checked.toString().match(/: OK$/gm)).toHaveLength(3);
});
