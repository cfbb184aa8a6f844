import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeProblem } from '../../src/model/graph/problem.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { today } from './fixtures/content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  write('ja/language', 'name: 日本語', 'order: 1', 'completeness: all', 'pageLength: 9');
  write('en/language', 'name: English', 'order: 2', 'completeness: all', 'pageLength: 9');
  write('ja/strings', 'a.b: 一つ', 'a.c: 二つ{{count}}');
  write('en/strings', 'a.b: one', 'a.c: two {{count}}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, ...lines: string[]): void {
  const file = join(root, `content/docs/${name}.yaml`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

const some = ['name: नेपाली', 'order: 3', 'completeness: some', 'fallback: en', 'pageLength: 9'];

/** Everything that is told, as lines for people. */
const told = () => readContent(root, today).invalid.map(describeProblem);

test('a language is a folder, and the order in which they are offered is its own', () => {
  write('ne/language', ...some);
  expect(told()).toEqual([]);
  expect(
    readContent(root, today).languages.map(({ tag, fallback }) => `${tag} ${fallback}`),
  ).toEqual(['ja ja', 'en en', 'ne en']);
});

test('two languages in one place are told', () => {
  write('ne/language', ...some.with(1, 'order: 2'));
  expect(told()).toEqual([
    'content/docs/ne/language.yaml:2 order: is 2, the place of content/docs/en/language.yaml: give each language one of its own.',
  ]);
});

test('a language that holds a part may lack any string', () => {
  write('ne/language', ...some);
  write('ne/strings', 'a.b: एक');
  expect(told()).toEqual([]);
});

test.each<[string, string[], string[]]>([
  [
    'a complete language lacks a string',
    ['en/strings', 'a.b: one'],
    ['content/docs/en/strings.yaml:1 a.c: is missing: content/docs/ja/strings.yaml has it.'],
  ],
  [
    'a string has a key of its own',
    ['en/strings', 'a.b: one', 'a.x: other', 'a.c: two {{count}}'],
    [
      'content/docs/en/strings.yaml:2 a.x: is not among the strings of content/docs/ja/strings.yaml: correct the key, write the string there too, or take it out.',
    ],
  ],
  [
    'a string is empty',
    ['en/strings', 'a.b: " "', 'a.c: two {{count}}'],
    ['content/docs/en/strings.yaml:1 a.b: is empty: write the text.'],
  ],
  [
    'a string is no text',
    ['en/strings', 'a.b: 1', 'a.c: two {{count}}'],
    ['content/docs/en/strings.yaml:1 a.b: is no text: write it in quotes.'],
  ],
  [
    'a string has other places',
    ['en/strings', 'a.b: one', 'a.c: two {{number}}'],
    [
      'content/docs/en/strings.yaml:2 a.c: has {{number}} where content/docs/ja/strings.yaml has {{count}}: write {{count}}.',
    ],
  ],
  [
    'a string lacks a place',
    ['en/strings', 'a.b: one', 'a.c: two'],
    [
      'content/docs/en/strings.yaml:2 a.c: lacks {{count}}, which content/docs/ja/strings.yaml has: write it in.',
    ],
  ],
  [
    'a string has a place too many',
    ['en/strings', 'a.b: one {{count}}', 'a.c: two {{count}}'],
    [
      'content/docs/en/strings.yaml:1 a.b: has {{count}}, which content/docs/ja/strings.yaml has not: take it out.',
    ],
  ],
  [
    'a key has a slip',
    ['en/strings', 'a.b: one', 'a.d: two {{count}}'],
    [
      'content/docs/en/strings.yaml:2 a.d: is not among the strings of content/docs/ja/strings.yaml: write "a.c".',
    ],
  ],
  [
    'a folder says nothing of its language',
    ['ne/strings', 'a.b: एक'],
    [
      'content/docs/ne/language.yaml: is missing: write what the language is, as in content/docs/en/language.yaml.',
    ],
  ],
  [
    'a language that holds a part names no other',
    ['ne/language', ...some.toSpliced(3, 1)],
    [
      'content/docs/ne/language.yaml:1 fallback: is missing: name the complete language whose words stand where this one has none, like "fallback: en".',
    ],
  ],
  [
    'a complete language names another',
    ['en/language', ...some.with(2, 'completeness: all').with(3, 'fallback: ja')],
    [
      'content/docs/en/language.yaml:4 fallback: stands in a language with completeness "all", which lacks nothing: take it out.',
    ],
  ],
  [
    'the other language is not complete itself',
    ['ne/language', ...some.with(3, 'fallback: ne')],
    ['content/docs/ne/language.yaml:4 fallback: is "ne", which is not complete: name ja or en.'],
  ],
  ...['pt_br', 'pt-BR', 'x'].map((name): [string, string[], string[]] => [
    `a folder is called ${name}`,
    [`${name}/language`, ...some],
    [
      `content/docs/${name}/language.yaml: stands in a folder whose name is no tag of a language in small letters (BCP 47): rename the folder, as in "pt-br".`,
    ],
  ]),
  [
    'a language says it is complete',
    ['ne/language', ...some.with(2, 'completeness: all').toSpliced(3, 1)],
    [
      'content/docs/ne/language.yaml:3 completeness: is "all", but ja and en are the languages that are complete: their words stand in the records.',
      'content/docs/ne/strings.yaml: is missing: the interface strings of the language.',
    ],
  ],
  [
    'a complete language says it is not',
    ['en/language', ...some.with(3, 'fallback: ja')],
    [
      'content/docs/en/language.yaml:3 completeness: is "some", but ja and en are the languages that are complete: their words stand in the records.',
    ],
  ],
])('%s: told with its place and what to do', (_, [name, ...lines], problems) => {
  write(name!, ...lines);
  expect(told()).toEqual(problems);
});

test('words of records that are none are told with their lines, and a folder that is none', () => {
  cpSync('tests/guide/content/contacts', join(root, 'content/contacts'), { recursive: true });
  write('ne/language', ...some);
  const gone = 'channels: { gone: { label: x, note: y } }';
  write('ne/words/contacts/hotline', 'organisation: 5', 'role: ""', 'label: x', gone);
  write('ne/words/contacts/hotlin', 'organisation: एक');
  write('ne/words/contacts/nobody', 'organisation: एक');
  write('ne/words/contact/hotline', 'organisation: एक');
  write('en/words/contacts/hotline', 'organisation: One');
  expect(told()).toEqual([
    expect.stringContaining(
      'ne/words/contact/hotline.yaml: is not read: "contact" is no kind of record. Below words/ stand',
    ),
    'content/docs/en/words/contacts/hotline.yaml: is not read: its words stand in content/contacts/.',
    'content/docs/ne/words/contacts/hotlin.yaml: has words of a record that content/contacts/ lacks: call the file "hotline.yaml".',
    'content/docs/ne/words/contacts/hotline.yaml:1 organisation: is no text: write it in quotes.',
    expect.stringContaining('ne/words/contacts/hotline.yaml:2 role: is empty: write the text'),
    'content/docs/ne/words/contacts/hotline.yaml:3 label: is no text of content/contacts/hotline.yaml: take it out.',
    'content/docs/ne/words/contacts/hotline.yaml:4 channels.gone: is no text of content/contacts/hotline.yaml: take it out.',
    'content/docs/ne/words/contacts/nobody.yaml: has words of a record that content/contacts/ lacks: call the file like its record, or delete it.',
  ]);
});
