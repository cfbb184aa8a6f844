import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageCitations } from '../../../src/model/graph/page-citations.ts';
import { isName, wordsInTag } from '../../../src/model/graph/tag-places.ts';
import { parsePage, tagsIn } from '../../../src/model/graph/tags.ts';
import { tags } from '../../../src/model/tags.ts';

/** A page whose body begins on line 8 of its file. */
const page = (body: string) => ({ body, bodyLine: 8 });
const citations = (body: string) => pageCitations(tagsIn(page(body)));

describe('the tags of a page', () => {
  test('are read with their attributes, their lines and their sections, in the order of the text', () => {
    const body = `
Before.<Cite id="a" />

## One [#one]

<Fold
  title="More &amp; more"
>

- A list with <Contact id="police" channel="desk" />

</Fold>

### Below [#below]

| A table                 |
| ----------------------- |
| <Duration id="refund" /> |

## Two [#two]

<Steps></Steps>
`;
    expect(tagsIn(page(body))).toEqual([
      { name: 'Cite', attributes: { id: 'a' }, line: 9, section: 'intro' },
      { name: 'Fold', attributes: { title: 'More & more' }, line: 13, section: 'one' },
      {
        name: 'Contact',
        attributes: { id: 'police', channel: 'desk' },
        line: 17,
        section: 'one',
      },
      { name: 'Duration', attributes: { id: 'refund' }, line: 25, section: 'one' },
      { name: 'Steps', attributes: {}, line: 29, section: 'two' },
    ]);
  });

  test('are those that readers get, not those of comments, code and other texts', () => {
    const body = '{/* <Cite id="a" /> */}\n\n`<Cite id="b" />` \\<Cite id="c" /> <br />\n';
    expect(tagsIn(page(body))).toEqual([]);
  });

  test.each([
    ['Text.\n\n<Fold title="x">\n\nMore.\n', 10, 'end in </Fold>'],
    ['<Advice kind="now">\n\nMore.\n\n', 8, 'end in </Advice>'],
    ['A <3 b\n', 8, '&lt;'],
    ['Now {this\n', 8, 'write no { or }'],
  ])('cannot be read in %j, which is told once with its line', (body, line, words) => {
    const parsed = parsePage(page(body));
    expect(parsed).toMatchObject({
      wrong: { line, message: expect.stringContaining(words) as string },
    });
    expect(tagsIn(page(body))).toEqual([]);
  });
});

describe('what a page cites', () => {
  test('is every record that a tag names, by its kind and section', () => {
    const body = `
<ContactCard only="call-back" id="amazon-jp" /> <Duration id="refund" />

## List [#list]

<Step id="one" title="x"><SourceLink id="npa">the page</SourceLink></Step>
`;
    expect(citations(body).cited).toEqual([
      { to: 'contacts', id: 'amazon-jp', section: 'intro' },
      { to: 'time-limits', id: 'refund', section: 'intro' },
      { to: 'sources', id: 'npa', section: 'list' },
    ]);
  });

  test.each([
    ['<Contact id="police" />', true],
    ['<ContactCard id="x" />', true],
    ['<ContactDirectory />', true],
    ['<Checklist id="x" />', true],
    ['<CallScript id="x" />', true],
    ['Contacts are on <Cite id="x" /> another page.', false],
  ])('%s makes a page carry the warnings about fraud: %s', (body, shows) => {
    expect(citations(`before ${body} after`).showsContacts).toBe(shows);
  });
});

describe('each tag', () => {
  const all = Object.entries(tags);

  test('is found by its file', () => {
    expect(Object.keys(tags)).toEqual(expect.arrayContaining(['Cite', 'Step', 'ContactCard']));
    expect(Object.keys(tags)).not.toContain('tag');
  });

  test.each(all)('%s is drawn by a component that exists', (_, { component }) => {
    const file = new URL(`../../../src/components/${component}`, import.meta.url);
    expect(existsSync(file)).toBe(true);
  });

  test.each(all)('%s has no attribute that AuthorTag keeps for itself', (_, { attributes }) => {
    expect(
      ['tag', 'component', 'on', 'nth', 'section'].filter((name) => name in attributes.shape),
    ).toEqual([]);
  });

  test.each(all)('%s says in a few words what it shows', (_, { shows }) => {
    expect(shows).toMatch(/^[^\n|]{5,100}[^.]$/);
  });
});

test('attributes are words or names, by their fields', () => {
  const step = { id: 'a', title: 'Call', minutes: '5', needs: 'a phone' };
  expect(wordsInTag({ name: 'Step', attributes: step })).toEqual({
    title: 'Call',
    needs: 'a phone',
  });
  expect(wordsInTag({ name: 'ScreenPath', attributes: { path: '設定 > 支払い' } })).toEqual({});
  expect(isName('ScreenPath', 'path')).toBe(false);
  expect(isName('Contact', 'channel')).toBe(true);
  expect(isName('Choice', 'hint')).toBe(false);
  expect(isName('Unknown', 'id')).toBe(false);
});
