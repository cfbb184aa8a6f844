import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secureFolder } from '../../../src/integrations/security/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  mkdirSync(join(folder, 'en'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (body: string) => `<!doctype html><head><meta charset="utf-8"></head>${body}`;
const known = new Set(['a', 'b', ...Array.from({ length: 40 }, (_, i) => String(i))]);
const secure = () => secureFolder(folder, '/', known);
const write = (name: string, html: string) => writeFileSync(join(folder, name), html);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('a page allows its own scripts, the header those of all pages', () => {
  write('index.html', page('<script>a</script>'));
  write('en/index.html', page('<script>b</script>'));
  const policy = secure();
  expect(policy.match(/'sha256-/g)).toHaveLength(2);
  expect(read('_headers')).toContain(`Content-Security-Policy: ${policy}`);
  expect(read('index.html')).toMatch(
    /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+">/,
  );
  expect(read('index.html').match(/'sha256-/g)).toHaveLength(1);
});

test('a style attribute stops the build and is named with its page', () => {
  write('en/index.html', page('<p style="color:red">x</p>'));
  expect(secure).toThrow(/en\/index\.html: <p style="color:red">/);
});

test('a script that the source did not put there stops the build and is named with its page', () => {
  write('en/index.html', page('<script>c</script>'));
  expect(secure).toThrow(/en\/index\.html: <script>c/);
});

test('a policy longer than hosts accept stops the build', () => {
  write('index.html', page(Array.from({ length: 40 }, (_, i) => `<script>${i}</script>`).join('')));
  expect(secure).toThrow(/more than the 1950 that hosts accept/);
});

test('a page without the usual start stops the build', () => {
  write('index.html', '<p>x</p>');
  expect(secure).toThrow(/index\.html: a page starts with <meta charset/);
});
