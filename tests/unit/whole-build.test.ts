import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const integration = new URL('../../src/integrations/whole-build.ts', import.meta.url).href;

/** A build that writes a page and a checkout's folder, and then does what is given. */
function build(then: string): string {
  const program = `
    const { wholeBuild } = await import(${JSON.stringify(integration)});
    const { writeFileSync } = await import('node:fs');
    const { hooks } = wholeBuild();
    hooks['astro:config:done']({ config: { outDir: new URL(${JSON.stringify(`${pathToFileURL(folder).href}/`)}) } });
    hooks['astro:build:start']({ logger: { error: console.error } });
    writeFileSync(${JSON.stringify(join(folder, 'index.html'))}, 'x');
    ${then}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  }).stderr;
}

test.each([
  ['fails', 'process.exit(1);'],
  ['throws', 'throw new Error("x");'],
  ['is interrupted', 'process.kill(process.pid, "SIGINT"); setTimeout(() => {}, 60_000);'],
])('a build that %s leaves nothing to publish and says so', (_, then) => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'old.html'), 'x');
  expect(build(then)).toContain('was emptied, so that nobody publishes half a site');
  expect(readdirSync(folder)).toEqual(['.git']);
});

test('a build that ends leaves the site', () => {
  expect(build('')).toBe('');
  expect(readdirSync(folder)).toEqual(['index.html']);
});
