import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { zimOf, zimPrograms } from '../../../src/integrations/carry/zim.ts';
import type { CarriedWords } from '../../../src/integrations/carry/words.ts';
import { findProgram } from '../../../src/integrations/release/programs.ts';
import { folderWith } from '../release/programs.ts';
import { sampleZim } from './sample-zim.ts';

const words: CarriedWords = {
  lang: 'en',
  guide: 'Guide',
  description: 'What it is for',
  emergencyTitle: '',
  contents: 'Contents',
  edition: '',
  shortened: '',
  warnings: '',
  about: '',
};
const chapter = { path: 'a/', name: 'a', label: 'A', title: 'A', html: '<h1>A</h1>' };
const make = (day = '2026-11-30') =>
  zimOf([{ label: '', chapters: [chapter] }], words, { language: 'eng', name: 'guide_en', day });

let path = '';
afterEach(() => {
  vi.unstubAllEnvs();
  if (path !== '') rmSync(path, { recursive: true });
  path = '';
});

/** Puts a program in place of the clock, which calls the writer. */
function standIn(script: string): void {
  path = folderWith('faketime', script);
  vi.stubEnv('PATH', path);
}

/** Instead of a ZIM of the pages, this one gives a sample, and notes how it was called and what lay in the folder. */
const telling = [
  'for last; do before="$folder"; folder="$last"; done',
  'told="${0%/*}"',
  '{ printf "%s\\n" "$@"; /bin/ls "$before"; /bin/cat "$before/index.html"; } > "$told/told"',
  '/bin/cp "$told/sample.zim" "$last"',
].join('\n');

test('the writer gets every page, a start page that leads to them, a day, and what a library shows', () => {
  standIn(telling);
  const sample = sampleZim({ uuid: '1'.repeat(32), indexUuids: [], words: 'A' });
  writeFileSync(join(path, 'sample.zim'), sample);
  expect(make()).toHaveLength(sample.length);
  const lines = readFileSync(join(path, 'told'), 'utf8').split('\n');
  expect(lines.slice(0, 2)).toEqual(['2026-11-30 12:00:00', 'zimwriterfs']);
  for (const said of ['--welcome=index.html', '--language=eng', '--title=Guide', 'a.html'])
    expect(lines).toContain(said);
  for (const file of ['icon.png', 'index.html', 'style.css']) expect(lines).toContain(file);
  expect(lines.join('')).toContain('<a href="a.html">A</a>');
});

test('what the writer complains of is told', () => {
  standIn('echo "no room" >&2; exit 3');
  expect(make).toThrow('no room');
});

test.runIf(zimPrograms.every((name) => findProgram(name)))(
  'a ZIM made again is the same to the byte, and that of another day is not',
  () => {
    const zim = make();
    expect(make().equals(zim)).toBe(true);
    expect(make('2026-12-01').equals(zim)).toBe(false);
  },
);
