import { expect, test } from 'vitest';
import references from '../../src/integrations/content-rules/rules/references.ts';
import { channel, page, problems, record } from './fixtures/content.ts';

const sources = [record('sources', 'sample-source')];
const contacts = [record('contacts', 'police')];
const text = { ja: 'あ', en: 'a' };

test.each([
  [
    'contacts',
    record('contacts', 'smcc', { channels: [channel({ sources: ['gone'] })] }),
    'channels.0.sources.0',
  ],
  ['time-limits', record('time-limits', 'days', { sources: ['gone'] }), 'sources.0'],
  ['glossary', record('glossary', 'pin', { notSameAs: ['gone'] }), 'notSameAs.0'],
  [
    'checklists',
    record('checklists', 'list', { items: [{ id: 'a', text, sources: ['gone'] }] }),
    'items.0.sources.0',
  ],
  [
    'checklists',
    record('checklists', 'list', { items: [{ id: 'a', text, contacts: ['gone'] }] }),
    'items.0.contacts.0',
  ],
  [
    'checklists',
    record('checklists', 'list', { items: [{ id: 'a', text, pages: ['gone'] }] }),
    'items.0.pages.0',
  ],
  ['sheets', record('sheets', 'list', { on: ['gone'] }), 'on.0'],
])('a record of %s may not name what does not exist: %o', (folder, broken, field) => {
  expect(problems(references, { records: { sources, [folder]: [broken] } })).toEqual([
    expect.stringMatching(
      new RegExp(`^${broken.file} \\| ${field} \\| (?:names|leads to the page) "gone"`),
    ),
  ]);
});

test.each([
  ['<Cite id="gone" />', 'content/sources/gone.yaml does not exist'],
  ['<SourceLink id="gone">x</SourceLink>', 'content/sources/gone.yaml does not exist'],
  ['<Contact id="gone" />', 'content/contacts/gone.yaml does not exist'],
  ['<ContactCard id="gone" />', 'content/contacts/gone.yaml does not exist'],
  ['<Phrases id="gone" />', 'content/contacts/gone.yaml does not exist'],
  ['<Duration id="gone" />', 'content/time-limits/gone.yaml does not exist'],
  ['<TimeLimit id="gone" />', 'content/time-limits/gone.yaml does not exist'],
  ['<Checklist id="gone" />', 'content/checklists/gone.yaml does not exist'],
  ['<Contact id="police" channel="fax" />', 'does not have: write one of phone.'],
  ['<ContactCard id="police" only="fax" />', 'names the channel "fax"'],
  ['<Choice page="gone" title="x" />', 'leads to the page "gone"'],
])('a page may not name what does not exist: %s', (tag, message) => {
  const pages = [page('ja', 'act-now', `\n${tag}\n`)];
  expect(problems(references, { records: { sources, contacts }, pages })).toEqual([
    expect.stringMatching(new RegExp(`^content/docs/ja/act-now.mdx \\| 9 \\| .*${message}`)),
  ]);
});

test.each([
  ['<Cite id="sample-sorce" />', 'does not exist: write "sample-source", or add the file.'],
  ['<Choice page="act-nwo" title="x" />', 'does not exist: write "act-now", or write the page'],
])('a name with a slip is told with the one that is meant: %s', (tag, message) => {
  const pages = [page('ja', 'act-now', tag)];
  expect(problems(references, { records: { sources }, pages })).toEqual([
    expect.stringContaining(message),
  ]);
});

test('front matter may not name a source that does not exist', () => {
  const pages = [page('ja', 'act-now', '', { sources: ['gone'] })];
  expect(problems(references, { pages })).toHaveLength(1);
});

test('what exists may be named', () => {
  const checklists = [
    record('checklists', 'list', {
      items: [
        { id: 'a', text, sources: ['sample-source'], contacts: ['police'], pages: ['act-now'] },
      ],
    }),
  ];
  const body =
    '<Contact id="police" channel="phone" /><Cite id="sample-source" /><Choice page="act-now" title="x" />';
  const pages = [page('ja', 'act-now', body, { sources: ['sample-source'] })];
  expect(problems(references, { records: { sources, contacts, checklists }, pages })).toEqual([]);
});

test.each([
  ['gone', undefined, 'leads to the page "gone"'],
  ['act-now', 'gone', 'leads to "#gone" on the page "act-now"'],
])(
  'an answer of the questions may not lead to what does not exist: %s, %s',
  (to, anchor, message) => {
    const answers = [
      { id: 'a', text, page: to, ...(anchor && { anchor }) },
      { id: 'b', text, page: 'act-now' },
    ];
    const nodes = [{ id: 'q1', question: text, answers }];
    const trees = [record('decision-trees', 'tree', { nodes })];
    const pages = [page('ja', 'act-now', '## あ [#now]'), page('en', 'act-now', '## A [#now]')];
    expect(problems(references, { records: { 'decision-trees': trees }, pages })).toEqual([
      expect.stringContaining(message),
    ]);
  },
);

test('an answer leads to a heading; that both languages have it, another rule says', () => {
  const answers = ['a', 'b'].map((id) => ({ id, text, page: 'act-now', anchor: 'now' }));
  const trees = [
    record('decision-trees', 'tree', { nodes: [{ id: 'q1', question: text, answers }] }),
  ];
  const of = (language: 'ja' | 'en', id: string) => page(language, 'act-now', `## A [#${id}]`);
  const found = (pages: ReturnType<typeof page>[]) =>
    problems(references, { records: { 'decision-trees': trees }, pages });
  expect(found([of('ja', 'now'), of('en', 'now')])).toEqual([]);
  expect(found([of('ja', 'now'), of('en', 'later')])).toEqual([]);
  expect(found([of('ja', 'later'), of('en', 'later')])).toHaveLength(2);
});

test('what is there but broken may be named: its own mistake is told once', () => {
  const pages = [
    page('ja', 'act-now', '<Contact id="smcc" /><Choice page="do/police" title="x" />'),
  ];
  const broken = [
    { file: 'content/contacts/smcc.yaml', folder: 'contacts', name: 'smcc' },
    { file: 'content/docs/ja/do/police.mdx', folder: 'docs', name: 'do/police' },
  ];
  expect(problems(references, { pages, broken })).toEqual([]);
  expect(problems(references, { pages })).toHaveLength(2);
});

test('a page that is published may not lead to a draft', () => {
  const pages = [page('ja', 'act-now', '<Choice page="do/police" title="x" />')];
  expect(problems(references, { pages, drafts: [page('ja', 'do/police')] })).toEqual([
    expect.stringContaining('"do/police", which is a draft: take "draft: true" out of it'),
  ]);
});

test('what leads to a page at its old path is told the new one', () => {
  const pages = [
    page('ja', 'do/new', '', { movedFrom: ['do/old'] }),
    page('ja', 'act-now', '<Choice page="do/old" title="x" />'),
  ];
  expect(problems(references, { pages })).toEqual([
    expect.stringContaining('"do/old", which was moved: write "do/new"'),
  ]);
});
