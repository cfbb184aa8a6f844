import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/model/graph/read-content.ts';
import { describeProblem, located } from '../../src/model/graph/problem.ts';
import frontMatter from '../../src/integrations/content-rules/rules/front-matter.ts';
import { today } from './fixtures/content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  for (const language of ['ja', 'en']) {
    const folder = join(root, 'content/docs', language);
    cpSync(`content/docs/${language}/language.yaml`, join(folder, 'language.yaml'));
    writeFileSync(join(folder, 'strings.yaml'), 'site.title: x\n');
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Content of one file with these lines. */
function read(file: string, ...lines: string[]) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${lines.join('\n')}\n`);
  return readContent(root, today);
}

const file = 'content/glossary/sample.yaml';
const good = [
  'id: sample',
  'ja: 見本',
  'reading: みほん',
  'en: sample',
  'synonyms: {}',
  'definition:',
  '  ja: 例です。',
  '  en: An example.',
];

test('a record that satisfies its schema is read with its name and text', () => {
  const { records, invalid } = read(file, ...good);
  expect(invalid).toEqual([]);
  expect(records.glossary).toMatchObject([{ file, name: 'sample', data: { notSameAs: [] } }]);
  expect(records.glossary[0]?.text).toContain('例です。');
});

test('YAML that does not parse is told with its line', () => {
  const { records, invalid } = read(file, 'id: sample', 'ja: "見本');
  expect(records.glossary).toEqual([]);
  expect(invalid[0]).toMatchObject({
    file,
    message: expect.stringContaining('is not YAML') as string,
  });
  expect(invalid[0]?.line).toBeGreaterThanOrEqual(2);
});

test.each([
  ['begins too far left in a list', ['items:', '  - id: a', '   text: b'], 4, 'line them up'],
  ['begins a list too far left', ['items:', '  - id: a', ' - id: b'], 4, 'line them up'],
  ['has a list without an end', ['list: [a, b', 'text: c'], 3, 'close it with ].'],
  ['has fields without an end', ['words: { ja: a', 'text: c'], 3, 'close them with }.'],
  ['has a quote without an end', ['ja: "a', 'en: "b"'], 2, 'close the quotes'],
])('YAML of which a line %s is told with what to do', (_, lines, line, remedy) => {
  expect(read(file, 'id: sample', ...lines).invalid).toMatchObject([
    { file, line, message: expect.stringContaining(remedy) as string },
  ]);
});

test('an alias is told with its line, for it would tie two facts together', () => {
  const { records, invalid } = read(
    file,
    ...good.with(6, '  ja: &text 例です。').with(7, '  en: *text'),
  );
  expect(records.glossary).toHaveLength(1);
  expect(invalid).toMatchObject([
    { file, line: 8, message: expect.stringContaining('"*text": write the value out') as string },
  ]);
});

test('a missing language is told with its field and its line', () => {
  const { records, invalid } = read(file, ...good.slice(0, -1));
  expect(records.glossary).toEqual([]);
  expect(invalid).toMatchObject([{ file, field: 'definition.en', line: 7 }]);
});

test('an unknown key is told with its name, its field and its line', () => {
  const { invalid } = read(file, ...good, '  fr: Un exemple.');
  expect(invalid).toMatchObject([
    {
      file,
      field: 'definition.fr',
      line: 9,
      message: expect.stringContaining('is not a field') as string,
    },
  ]);
});

test('a wrong value is told with its field and line', () => {
  const { invalid } = read(file, ...good.with(2, 'reading: 見本'));
  expect(invalid).toEqual([
    { file, field: 'reading', line: 3, message: 'must be hiragana or katakana only' },
  ]);
});

test('an empty file is told and does not throw', () => {
  expect(read(file, '').invalid).toMatchObject([{ file }]);
});

test('aliases of aliases are told and never worked out', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [last, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((two) => [...two]))
    bomb.push(`${next}: &${next} [${Array(9).fill(`*${last}`).join(', ')}]`);
  const { records, invalid } = read(file, ...bomb);
  expect(records.glossary).toEqual([]);
  expect(invalid[0]).toMatchObject({ file, line: 2 });
});

test.each<[string, Buffer | string, string]>([
  ['nothing', '', 'is empty: write its fields'],
  ['blank lines', '\n \n', 'is empty: write its fields'],
  ['a comment alone', '# later\n', 'has no fields: write them, or delete the file'],
  ['a byte order mark', `\ufeff${good.join('\n')}`, 'Save it again as "UTF-8" (without BOM)'],
  [
    'UTF-16',
    Buffer.from(`\ufeff${good.join('\n')}`, 'utf16le'),
    'not saved as UTF-8, but as UTF-16',
  ],
  ['UTF-16 without a mark', Buffer.from(good.join('\n'), 'utf16le'), 'not saved as UTF-8'],
  ['Shift_JIS', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0x82, 0xa0]), 'such as Shift_JIS'],
])('a file with %s is told with what to do', (_, bytes, message) => {
  for (const name of [file, 'content/docs/en/act-now.mdx', 'content/docs/en/strings.yaml']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  const { invalid } = readContent(root, today);
  expect(invalid.filter((one) => one.file === file)).toMatchObject([
    { message: expect.stringContaining(message) as string },
  ]);
  expect(new Set(invalid.map((one) => one.file)).size).toBe(3);
});

test.each([
  ['content/contacts/smcc.yml', 'rename it to smcc.yaml'],
  ['content/contacts/smcc.YAML', 'rename it to smcc.yaml'],
  ['content/docs/ja/do/police.md', 'rename it to police.mdx'],
  ['content/contacts/smcc.json', 'Move it there or delete it'],
  ['content/contacts/cards/smcc.yaml', 'Move it there or delete it'],
  ['content/contact/smcc.yaml', '"contact" is no kind of record: write "contacts".'],
  [
    'content/cards/smcc.yaml',
    '"cards" is no kind of record: move it to the folder of its kind, one of ',
  ],
  ['content/docs/strings.yaml', 'Move it there or delete it'],
  ['content/docs/ja/language.yml', 'rename it to language.yaml'],
  ['content/smcc.yaml', 'Move it there or delete it'],
])('%s, which nothing reads, is told', (name, message) => {
  expect(read(name, ...good).invalid).toEqual([
    { file: name, message: expect.stringContaining(message) as string },
  ]);
});

test('what a system puts into folders is left alone', () => {
  expect(read('content/contacts/.DS_Store', 'x').invalid).toEqual([]);
});

test('interface strings are read, with Starlight’s own among them', () => {
  const { invalid } = read('content/docs/en/strings.yaml', '"skipLink.label": Skip\u202e');
  expect(invalid.map(({ field }) => field)).toContain('site.title');
});

test('a page is read with its path, its body and the line on which the body begins', () => {
  const { pages } = read(
    'content/docs/en/do/police.mdx',
    '---',
    'title: Police',
    '---',
    '',
    'Text.',
  );
  expect(pages).toMatchObject([
    {
      file: 'content/docs/en/do/police.mdx',
      language: 'en',
      path: 'do/police',
      frontMatter: { title: 'Police' },
      body: '\nText.\n',
      bodyLine: 4,
    },
  ]);
});

test('the home page has an empty path, and the first page of a folder the folder’s', () => {
  read('content/docs/ja/index.mdx', '---', 'title: x', '---');
  const { pages } = read('content/docs/ja/do/index.mdx', '---', 'title: x', '---');
  expect(pages.map(({ path }) => path).sort()).toEqual(['', 'do']);
});

test('a page without front matter, or with broken front matter, is told', () => {
  const page = 'content/docs/ja/act-now.mdx';
  expect(read(page, 'Text.').invalid).toMatchObject([{ file: page, line: 1 }]);
  expect(read(page, '---', 'title: x', 'kind: "task', '---', '').invalid[0]).toMatchObject({
    file: page,
    message: expect.stringContaining('is not YAML') as string,
  });
});

/** What is told about a page with these lines, below a first line of `---`. */
function toldOfPage(...lines: string[]) {
  const page = 'content/docs/en/act-now.mdx';
  const content = read(page, ...lines);
  return [...content.invalid, ...frontMatter(content)]
    .map((problem) => located(problem, content.lines))
    .filter(({ line }) => line !== undefined)
    .filter(({ message }) => !message.startsWith('is missing'))
    .map(describeProblem);
}

test.each([
  ['a day', '2026-11-29', 'date'],
  ['a month', '2026-11', 'date'],
  ['a time', '2026-11-29 10:00:00', 'date'],
  ['a number with underscores', '1_000', 'number'],
])(
  '%s without quotes, which the site reads otherwise, is told with its place',
  (_, value, kind) => {
    expect(read(file, ...good.with(3, `en: ${value}`)).invalid.map(describeProblem)).toEqual([
      `${file}:4 en: is ${value} without quotes: put the ${kind} in quotes, "${value}".`,
    ]);
    const nested = read(file, ...good.with(4, `synonyms: { en: [x, ${value}] }`)).invalid;
    expect(nested).toMatchObject([{ line: 5, field: 'synonyms.en.1' }]);
    rmSync(join(root, file));
    expect(toldOfPage('---', 'title: x', `reviewed: ${value}`, '---')).toContain(
      `content/docs/en/act-now.mdx:3 reviewed: is ${value} without quotes: put the ${kind} in quotes, "${value}".`,
    );
  },
);

test.each(["'2026-11-29'", '"2026-11"', '2026-11 to 2027-02', 'about 2026-11-29'])(
  'what is text for every reader is right: %s',
  (value) => {
    expect(read(file, ...good.with(3, `en: ${value}`)).invalid).toEqual([]);
  },
);

test.each([
  ['ja: Note: x', 'put the value in quotes'],
  ['ja: "見" 本', 'put the whole value in quotes'],
  ['ja: @x', 'put it in quotes'],
  ['ja: `x`', 'put it in quotes'],
  ['ja: *x', 'put it in quotes if the asterisk is meant'],
  ['\tja: x', 'use blanks'],
  ['ja:見本', 'this line has no "name: value"'],
  ['ja：見本', 'this line has no "name: value"'],
  ['id: sample', 'stands there twice'],
  ['---', 'a second record begins here'],
  ['ja: 2026', 'read as a number, not as text: put it in quotes'],
  ['ja: true', 'read as a yes or no, not as text: put it in quotes'],
  ['ja:', 'has no value'],
])('the mistake "%s" is told in one sentence that says what to do', (line, message) => {
  const told = read(file, ...good.with(1, line)).invalid;
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ file, line: 2 });
  expect(told[0]?.message).toContain(message);
  expect(told[0]?.message).not.toMatch(/column|mapping|implicit|parseAll|received/i);
});

test.each([
  ['a list', ['- id: sample', '- id: other']],
  ['a single value', ['sample']],
])('a record that is %s is told so', (kind, lines) => {
  expect(read(file, ...lines).invalid).toMatchObject([
    {
      file,
      line: 1,
      message: expect.stringContaining(`is ${kind} where fields are needed`) as string,
    },
  ]);
});

test.each<[string, number, string[]]>([
  ['begins with a blank line', 1, ['', '---', 'title: x', '---']],
  ['let the line hold --- and nothing else', 1, ['--- ', 'title: x', '---']],
  ['let the line hold --- and nothing else', 3, ['---', 'title: x', '--- ']],
  ['let the line hold --- and nothing else', 3, ['---', 'title: x', '\t---', 'Text.']],
  ['front matter without an end', 1, ['---', 'title: x', 'Text.']],
  ['begin the file with ---', 1, ['Text.']],
  ['put the value in quotes', 2, ['---', 'title: Note: x', '---']],
  ['put it in quotes', 2, ['---', 'title: 2026', '---']],
  ['is a list where fields are needed', 2, ['---', '- title', '---']],
  ['is not a field here', 3, ['---', 'title: x', 'colour: x', '---']],
  ['is not a field: write "keywords"', 3, ['---', 'title: x', 'keyword: x', '---']],
])('front matter: %s (line %i)', (message, line, lines) => {
  const told = toldOfPage(...lines);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`content/docs/en/act-now.mdx:${line}`);
  expect(told[0]).toContain(message);
});

test('lines may end as on Windows, and a page need not end with a line feed', () => {
  const name = join(root, 'content/docs/en/act-now.mdx');
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(name, '---\r\ntitle: x\r\n---\r\n\r\nText.\r\n');
  expect(readContent(root, today)).toMatchObject({
    invalid: [],
    pages: [{ frontMatter: { title: 'x' }, body: '\nText.\n', bodyLine: 4 }],
  });
  writeFileSync(name, '---\ntitle: x\n---');
  expect(readContent(root, today)).toMatchObject({ invalid: [], pages: [{ body: '' }] });
});

test('no content at all is no content and not an error', () => {
  expect(readContent(root, today)).toMatchObject({ pages: [], invalid: [] });
});

test('a field with a slip in its name is one mistake', () => {
  const { invalid } = read(file, ...good.with(4, 'synonym: {}'));
  expect(invalid.map(describeProblem)).toEqual([
    `${file}:5 synonym: is not a field: write "synonyms".`,
  ]);
});

test('a record that breaks its schema is still known, with what could be read of it', () => {
  const { records, broken } = read(file, ...good, 'notSameAs: 3');
  expect(records.glossary).toEqual([]);
  expect(broken).toMatchObject([
    { file, folder: 'glossary', name: 'sample', data: { en: 'sample' } },
  ]);
});

test('a page whose fields cannot be read is still known', () => {
  const page = 'content/docs/ja/do/police.mdx';
  expect(read(page, 'No front matter').broken).toEqual([
    { file: page, folder: 'docs', name: 'do/police' },
  ]);
});

test('a draft is left out of a build, and is a page while writing', () => {
  const page = 'content/docs/ja/do/police.mdx';
  const built = read(page, '---', 'title: 警察', 'draft: true', '---', '', '文');
  expect(built).toMatchObject({ pages: [], drafts: [{ file: page }] });
  expect(readContent(root, today, { withDrafts: true })).toMatchObject({
    pages: [{ file: page }],
    drafts: [],
  });
});

test.each([
  ['weight: 9', 'weight: is 9: write 5 or less.'],
  ['minutes: 0', 'minutes: is 0: write 1 or more.'],
  ['minutes: "5"', 'minutes: is text where a number is needed: write the number without quotes.'],
])('%s is told with what to write', (line, message) => {
  const { invalid } = read('content/audit-items/em1.yaml', 'id: em1', line);
  expect(invalid.map(describeProblem)).toContain(`content/audit-items/em1.yaml:2 ${message}`);
});
