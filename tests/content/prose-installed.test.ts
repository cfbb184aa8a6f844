import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from '../../.config/prose/installed.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  write('package-lock.json', 100);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file last changed at a time in seconds. */
function write(name: string, time: number) {
  writeFileSync(join(folder, name), '{}');
  utimesSync(join(folder, name), time, time);
}

test('packages never installed are to be installed', () => {
  expect(isInstalled(folder)).toBe(false);
  mkdirSync(join(folder, 'node_modules'));
  expect(isInstalled(folder)).toBe(false);
});

test('a lock that changed after the packages were installed is to be installed again', () => {
  mkdirSync(join(folder, 'node_modules'));
  write('node_modules/.package-lock.json', 101);
  expect(isInstalled(folder)).toBe(true);
  write('package-lock.json', 102);
  expect(isInstalled(folder)).toBe(false);
});
