import { rmSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { zimOf, zimWriter } from '../../../src/integrations/carry/zim.ts';
import type { CarriedWords } from '../../../src/integrations/carry/words.ts';
import { folderWith } from '../release/programs.ts';

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
const make = () =>
  zimOf([{ label: '', chapters: [chapter] }], words, { language: 'eng', name: 'guide_en' });

let path: string;
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(path, { recursive: true });
});

/** Instead of a ZIM, this one writes how it was called and what lay in the folder. */
const telling = [
  'for last; do before="$folder"; folder="$last"; done',
  '{ printf "%s\\n" "$@"; /bin/ls "$before"; /bin/cat "$before/index.html"; } > "$last"',
].join('\n');

test('the writer gets every page, a start page that leads to them, and what a library shows', () => {
  path = folderWith(zimWriter, telling);
  vi.stubEnv('PATH', path);
  const lines = make().toString().split('\n');
  for (const said of ['--welcome=index.html', '--language=eng', '--title=Guide', 'a.html'])
    expect(lines).toContain(said);
  for (const file of ['icon.png', 'index.html', 'style.css']) expect(lines).toContain(file);
  expect(lines.join('')).toContain('<a href="a.html">A</a>');
});

test('what the writer complains of is told', () => {
  path = folderWith(zimWriter, 'echo "no room" >&2; exit 3');
  vi.stubEnv('PATH', path);
  expect(make).toThrow('no room');
});
