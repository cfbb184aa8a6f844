import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checksumFile, writeChecksums } from '../../../src/integrations/release/checksums.ts';
import {
  keyVariable,
  signatureFile,
  signChecksums,
} from '../../../src/integrations/release/sign.ts';
import { folderWith } from './programs.ts';

let folder: string;
let path: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  writeFileSync(join(folder, 'index.html'), '<p>');
  writeChecksums(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  if (path) rmSync(path, { recursive: true });
  path = undefined;
});

const edition = '2026-11-30-kfm';
const sign = (script: string, key = '/keys/a key') => {
  path = folderWith('minisign', script);
  return signChecksums(folder, edition, { PATH: path, [keyVariable]: key });
};

test('without a key nothing is signed, and an older signature goes', () => {
  writeFileSync(join(folder, signatureFile), 'old');
  expect(signChecksums(folder, edition, { PATH: '' })).toContain('not signed');
  expect(existsSync(join(folder, signatureFile))).toBe(false);
});

test('with a key, minisign signs the list of checksums and names the edition', () => {
  // Writes down how it was called.
  expect(sign(`printf '%s|' "$@" > ${signatureFile}`)).toContain('is signed');
  expect(readFileSync(join(folder, signatureFile), 'utf8').split('|')).toEqual([
    '-S',
    '-s',
    '/keys/a key',
    '-m',
    checksumFile,
    '-t',
    `Torimodosu, edition ${edition}`,
    '',
  ]);
});

test('a signature is no part of what it signs', () => {
  sign(`echo signature > ${signatureFile}`);
  const before = readFileSync(join(folder, checksumFile), 'utf8');
  writeChecksums(folder);
  expect(readFileSync(join(folder, checksumFile), 'utf8')).toBe(before);
});

test('a named key that cannot sign stops the release', () => {
  expect(() => sign('exit 1')).toThrow('could not sign');
  expect(() => signChecksums(folder, edition, { PATH: '', [keyVariable]: 'key' })).toThrow(
    'not installed',
  );
});
