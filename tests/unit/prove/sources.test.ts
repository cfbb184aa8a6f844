import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourcesIn } from '../../../tools/prove/sources.ts';

let root: string;
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const commit = () => {
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '--message=Change');
  return git('rev-parse', 'HEAD');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(join(root, 'content/editions'), { recursive: true });
  mkdirSync(join(root, 'src'));
  write('src/page.ts', '1');
});
afterEach(() => rmSync(root, { recursive: true }));

test('sources that are all in a commit are that commit, whatever else lies beside them', () => {
  git('init', '--quiet');
  const head = commit();
  write('notes.txt', 'no part of a build');
  expect(sourcesIn(root)).toEqual({ commit: head, written: [] });
});

test('files of editions that a release wrote or shortened are named beside the commit', () => {
  git('init', '--quiet');
  write('content/editions/2025-01-01-bcd.json', '1');
  const head = commit();
  write('content/editions/2025-01-01-bcd.json', '');
  write('content/editions/2026-11-30-cdf.json', '2');
  const written = ['2025-01-01-bcd', '2026-11-30-cdf'].map(
    (name) => `content/editions/${name}.json`,
  );
  expect(sourcesIn(root)).toEqual({ commit: head, written });
});

test.each([
  ['another change', () => write('src/page.ts', '2')],
  ['another new file', () => write('src/new.ts', '2')],
  ['an edition that is gone', () => rmSync(join(root, 'content/editions/2025-01-01-bcd.json'))],
])('%s makes them no commit', (_, change) => {
  git('init', '--quiet');
  write('content/editions/2025-01-01-bcd.json', '1');
  commit();
  change();
  expect(sourcesIn(root)).toBeUndefined();
});

test('outside Git they are none', () => {
  expect(sourcesIn(root)).toBeUndefined();
});
