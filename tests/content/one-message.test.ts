import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenRules, describeBroken } from '../../src/integrations/content-rules/broken-rules.ts';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { copyOfGuide } from '../guide/copy.ts';
import { guideDay } from '../guide/guide.ts';

const languages = ['ja', 'en'];
const further = allLanguages.find(({ completeness }) => completeness === 'some')!.tag;
const root = copyOfGuide(languages.map((language) => `content/docs/${language}/strings.yaml`));

const fileOf = (page: string) => join(root, `content/docs/${page}.mdx`);

/** Writes something else, that is not there yet, in the place of a text of a page. */
function replace(page: string, text: string | RegExp, other: string): void {
  replaceIn(fileOf(page), text, other);
}

function replaceIn(file: string, text: string | RegExp, other: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(text, other);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

/** Everything that is told, as lines for people. */
const told = () => brokenRules(readContent(root, guideDay)).map(describeBroken);

test('the guide of fixtures is right', () => {
  expect(told()).toEqual([]);
});

describe('one mistake is one message', () => {
  const page = 'en/do/police';
  const end = 'Ask about a damage report.';
  test.each([
    ['an image', end, '![x](./x.png)', ':30: has an image: take it out'],
    ['an image of this site by reference', end, '![x][y]\n\n[y]: /en/x', ':30: has an image'],
    ['an image by reference', end, '![x][y]\n\n[y]: https://example.org/x', ':30: has an image'],
    [
      'a link by reference',
      end,
      '[x][y]\n\n[y]: https://example.org/',
      ':32: has a link to "https',
    ],
    ['a link to another site', end, '[x](https://example.org/)', ':30: has a link to "https'],
    ['a time that a record holds', end, 'Within 45 days.', ':30: writes "45 days" in its text'],
    ['a tag that does not exist', end, '<Cit id="card-page" />', ':30: uses the tag <Cit>'],
    ['a wrong value in a tag', '"answer"', '"answr"', ':15: has <Advice>, whose "kind"'],
    ['a source that does not exist', end, '<Cite id="gone" />', ':30 <Cite>: names "gone"'],
    ['a heading without an id', ' [#phones]', '', ':21: has the heading "Telephone" without'],
    ['a heading id of other letters', '#phones', '#Phones', ':21: has the heading id "Phones"'],
    ['another heading id', '#phones', '#phone', ':21: differs from content/docs/ja/do/police.mdx:'],
    ['a heading id that its kind needs', '#next', '#nxt', ': is a page of the kind "task" without'],
    ['a misspelt field', 'keywords:', 'keyword:', ':10 keyword: is not a field: write "keywords"'],
    ['a misspelt fact', 'minutes:', 'minute:', ':11 minute: is not a field: write "minutes"'],
    ['a wrong kind', 'kind: task', 'kind: tsk', ':4 kind: '],
    ['a tag without its end', '</Advice>', '', ':15: cannot be read'],
    ['a missing fact', /^reviewed: .*\n/m, '', ':2 reviewed: is missing'],
    ['another fact', 'minutes: 15', 'minutes: 20', ':11 minutes: differs from content/docs/ja/'],
  ])('%s', (_, text, other, message) => {
    replace(page, text, other);
    expect(told()).toEqual([expect.stringContaining(`content/docs/${page}.mdx${message}`)]);
  });

  test('another original is a warning for its translation', () => {
    replace('ja/do/police', '忘れない', '忘れないように');
    expect(brokenRules(readContent(root, guideDay))).toMatchObject([
      { file: `content/docs/${page}.mdx`, line: 7, rule: 'translation-state', isWarning: true },
    ]);
  });
});

describe('one mistake in a record is one message', () => {
  test.each([
    [
      'a source that does not exist, named twice',
      'contacts/amazon-jp',
      /shop-page/g,
      'shop-pge',
      ':14 sitesAbroad.0.sources.0: names "shop-pge", but content/sources/shop-pge.yaml does not exist: ',
    ],
    [
      'a source with a day that is none',
      'sources/shop-page',
      /^readOn: .*/m,
      'readOn: "2026-02-30"',
      ':12 readOn: is "2026-02-30", which is no day of the calendar: correct it. [schema]',
    ],
    [
      'a source with a day in another form',
      'sources/shop-page',
      /^readOn: .*/m,
      'readOn: "2026/02/20"',
      ':12 readOn: must be a day written as "YYYY-MM-DD" (in quotes). [schema]',
    ],
    [
      'a record with another id than its file',
      'contacts/amazon-jp',
      'id: amazon-jp',
      'id: amazon-japan',
      ':1 id: is "amazon-japan", but the file is called "amazon-jp.yaml": make them equal. [file-names]',
    ],
    [
      'a line that begins with a tab',
      'contacts/amazon-jp',
      /^ {2}- kind:/m,
      '\t- kind:',
      ':27: is not YAML: the line begins with a tab: use blanks. [schema]',
    ],
    [
      'a text in one language',
      'sources/shop-page',
      /^  en: .*\n/m,
      '',
      ':3 title.en: is missing: write it, since all languages of a text are needed. [schema]',
    ],
    [
      'a number with a digit less',
      'contacts/other-card',
      '0570000002',
      '057000002',
      ':28 channels.0.number.domestic: is not a number of Japan’s numbering plan: compare it with the source digit by digit. [schema]',
    ],
    [
      'an id that stands there twice',
      'contacts/amazon-jp',
      'id: reported',
      'id: chat',
      ':59 channels.2.id: is "chat" a second time (first in content/contacts/amazon-jp.yaml:45): choose another. [unique-ids]',
    ],
    [
      'an answer that leads to the wrong question',
      'decision-trees/find-your-way',
      'to: q2',
      'to: q3',
      ':12 nodes.0.answers.2.to: is "q3", to which the answers q1/b and q1/c lead: let exactly one lead there, so that the way back is known. No answer leads to "q2". [schema]',
    ],
    [
      'a misspelt field of a checklist, whose items are steps of a plan',
      'checklists/first-steps',
      'minutes: 5',
      'minuts: 5',
      ':23 items.1.minuts: is not a field',
    ],
    [
      'a text in the place of a list of sources',
      'time-limits/answer-seen',
      /sources: \[.*\]/,
      'sources: diary',
      ':13 sources: must be a list: write [diary].',
    ],
    [
      'a misspelt field of the contact that answers in a language',
      'contacts/hotline',
      'role:',
      'roles:',
      ':6 roles: is not a field: write "role"',
    ],
    [
      'a misspelt field of the contact to which all cards lead',
      'contacts/relay-service',
      'role:',
      'roles:',
      ':6 roles: is not a field: write "role"',
    ],
  ])('%s', (_, record, text, other, message) => {
    replaceIn(join(root, `content/${record}.yaml`), text, other);
    expect(told()).toEqual([expect.stringContaining(`content/${record}.yaml${message}`)]);
  });
});

describe('a record whose file was renamed is one message', () => {
  test.each([
    ['amazon-japan.yaml', ':1 id: is "amazon-jp", but the file is called "amazon-japan.yaml"'],
    ['amazon-jp.yml', ': is not read: rename it to amazon-jp.yaml.'],
  ])('to %s', (name, message) => {
    const contacts = join(root, 'content/contacts');
    renameSync(join(contacts, 'amazon-jp.yaml'), join(contacts, name));
    expect(told()).toEqual([expect.stringContaining(`content/contacts/${name}${message}`)]);
  });
});

test('a record in a folder whose name has a slip is one message', () => {
  mkdirSync(join(root, 'content/contact'));
  renameSync(
    join(root, 'content/contacts/amazon-jp.yaml'),
    join(root, 'content/contact/amazon-jp.yaml'),
  );
  expect(told()).toEqual([
    expect.stringContaining('/contact/amazon-jp.yaml: is not read: "contact" is no kind of record'),
  ]);
});

describe('a page that was moved', () => {
  const moveTo = (language: string, movedFrom?: string) => {
    renameSync(fileOf(`${language}/do/police`), fileOf(`${language}/do/desk`));
    if (movedFrom !== undefined)
      replace(`${language}/do/desk`, /^reviewBy:/m, `movedFrom: [${movedFrom}]\nreviewBy:`);
  };

  test.each([undefined, 'do/polic'])('in both languages, with its old path as %s', (movedFrom) => {
    for (const language of languages) moveTo(language, movedFrom);
    expect(told()).toEqual([
      expect.stringMatching(
        /leads to the page "do\/police", which does not exist: correct the path, .* say "movedFrom: \[do\/police\]" where it is now\. The same in .*first-steps\.yaml:29, content\/sheets\/log\.yaml:5/,
      ),
    ]);
  });

  test.each([undefined, 'do/police'])('in one language, with its old path as %s', (movedFrom) => {
    moveTo('en', movedFrom);
    expect(told().filter((line) => !line.includes('[moved-pages]'))).toEqual([
      'content/docs/ja/do/police.mdx: has its translation at another path, content/docs/en/do/desk.mdx: give both files the same name and folder. [translations]',
    ]);
  });

  const atField = (language: string, message: string): unknown[] => [
    expect.stringContaining(`content/docs/${language}/do/desk.mdx:6 movedFrom${message}`),
  ];

  test.each(['do/police/', '/do/police'])('in both languages, with its old path as %s', (path) => {
    for (const language of languages) moveTo(language, path);
    expect(told()).toEqual(
      atField(
        'ja',
        '.0: must be a page below the language, like "do/stop-card", without slashes at its ends. The same in content/docs/en/do/desk.mdx:6. [',
      ),
    );
  });

  test.each(languages)('with its old path and a slash in %s alone', (language) => {
    for (const one of languages) moveTo(one, one === language ? 'do/police/' : 'do/police');
    expect(told()).toEqual(atField(language, '.0: must be a page below the language'));
  });

  test.each(languages)('with another old path in %s', (language) => {
    for (const one of languages) moveTo(one, one === language ? 'do/polic' : 'do/police');
    expect(told()).toEqual(atField('en', ': differs from content/docs/ja/do/desk.mdx'));
  });

  test('with the path of another page as its old one', () => {
    for (const language of languages)
      replace(`${language}/do/police`, /^reviewBy:/m, 'movedFrom: [contacts]\nreviewBy:');
    expect(told()).toEqual([
      expect.stringMatching(
        /ja\/do\/police.mdx:6 .* "contacts", which is .* The same in .*en\/do\//,
      ),
    ]);
  });

  const leadsThere = expect.stringMatching(
    /"do\/police", which was moved: write "do\/desk"\. The same in .*:58, .*:29, /,
  ) as string;
  const itsQueries =
    'content/docs/ja/queries/do/police.yaml: holds queries for "do/police", which was moved: rename it to content/docs/ja/queries/do/desk.yaml. The same in content/docs/en/queries/do/police.yaml. [queries]';

  test('with its old path: all places that lead there are one message, its queries another', () => {
    for (const language of languages) moveTo(language, 'do/police');
    expect(told()).toEqual([leadsThere, itsQueries]);
  });

  test('and many links that lead there: ten places and a count', () => {
    for (const language of languages) moveTo(language, 'do/police');
    const links = '[x](/en/do/police/)\n\n'.repeat(20);
    appendFileSync(fileOf('en/do/claim-money'), `\n${links}`);
    const [line] = told();
    expect(line!.replace(/^.*The same in /, '')).toMatch(
      /^(?:[^ ]+:\d+,? ){10}and 17 more\. \[links\]$/,
    );
  });

  test('in a further language too: no more is told', () => {
    addLanguage('do/desk', 'do/police');
    for (const language of languages) moveTo(language, 'do/police');
    expect(told()).toEqual([leadsThere, itsQueries]);
  });

  test('but not in a further language: that is told, with what to do', () => {
    addLanguage('do/police');
    for (const language of languages) moveTo(language, 'do/police');
    expect(told()).toEqual([
      `content/docs/${further}/do/police.mdx: still has the old path of the page that is at content/docs/ja/do/desk.mdx now: rename it to content/docs/${further}/do/desk.mdx, and say "movedFrom: [do/police]" in every language. [translations]`,
      leadsThere,
      itsQueries,
    ]);
  });

  test('and its old path nowhere, nor in a further language: that is all that is told', () => {
    addLanguage('do/police');
    for (const language of languages) moveTo(language);
    expect(told()).toEqual([
      `content/docs/${further}/do/police.mdx: still has the old path of the page that is at content/docs/ja/do/desk.mdx now: rename it to content/docs/${further}/do/desk.mdx, and say "movedFrom: [do/police]" in every language. [translations]`,
    ]);
  });

  test.each(languages)('in %s alone, where a further language has it too', (language) => {
    addLanguage('do/police');
    moveTo(language, 'do/police');
    expect(told().filter((line) => !line.includes('[moved-pages]'))).toEqual([
      expect.stringMatching(/has its translations? at another path.* \[translations\]$/),
    ]);
  });

  /** A language more that the code knows, in which this page alone stands. */
  function addLanguage(path: string, movedFrom?: string) {
    const file = fileOf(`${further}/${path}`);
    mkdirSync(dirname(file), { recursive: true });
    cpSync(fileOf('en/do/police'), file);
    replaceIn(file, /\(\/en\//g, `(/${further}/`);
    if (movedFrom !== undefined)
      replaceIn(file, /^reviewBy:/m, `movedFrom: [${movedFrom}]\nreviewBy:`);
    writeFileSync(
      join(root, `content/docs/${further}/language.yaml`),
      'name: Third\norder: 3\ncompleteness: some\nfallback: en\npageLength: 700\n',
    );
  }
});
