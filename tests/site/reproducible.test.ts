import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSite, untilBuilt } from '../built-site.ts';
import { copyProject, linkPackages } from '../project-copy.ts';

const copy = copyProject('second-build');
const output = join(copy, 'dist');

beforeAll(() => {
  linkPackages(copy);
  buildSite(copy, output, historyFor(copy));
}, untilBuilt);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a release makes of the finished site. */
const differing = /\.(?:epub|zim)$/;

/** Where git finds the history of the project for a copy of its files; nowhere, if it is none of git. */
function historyFor(project: string): Record<string, string> {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--absolute-git-dir'], {
    encoding: 'utf8',
  });
  return status === 0 ? { GIT_DIR: stdout.trim(), GIT_WORK_TREE: project } : {};
}

/** The fingerprint of every file below a folder, by its path. */
function fingerprints(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !differing.test(file.slice(folder.length + 1)))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

test('the same sources built in another folder give the same files to the byte', ({ task }) => {
  const first = fingerprints(inject('siteFolder'));
  expect(first).toHaveProperty(['index.html']);
  expect(fingerprints(output)).toEqual(first);
  task.meta.figures = { files: Object.keys(first).length };
});
