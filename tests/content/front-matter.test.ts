import { expect, test } from 'vitest';
import frontMatter from '../../src/integrations/content-rules/rules/front-matter.ts';
import { page, problems } from './fixtures/content.ts';

test.each<[object, string]>([
  [{ colour: 'x' }, 'colour | is not a field here'],
  [{ keyword: ['x'], keywords: undefined }, 'keyword | is not a field: write "keywords".'],
  [{ minute: 5, minutes: undefined }, 'minute | is not a field: write "minutes".'],
  [{ title: undefined }, 'title | is missing'],
  [{ title: '' }, 'title | is empty'],
  [{ kind: 'essay' }, 'kind | '],
  [{ description: ' ' }, 'description | is empty'],
  [
    { reviewed: '2026-02-30' },
    'reviewed | is "2026-02-30", which is no day of the calendar: correct it.',
  ],
  [{ reviewBy: undefined }, 'reviewBy | '],
  [{ minutes: 0 }, 'minutes | '],
  [{ sources: ['Not An Id'] }, 'sources.0 | must be lower-case'],
  [{ head: [{ tag: 'script', content: 'go()' }] }, 'head | is not a field here'],
  [{ banner: { content: '<script>go()</script>' } }, 'banner | is not a field here'],
  [{ hero: { tagline: '<script>go()</script>' } }, 'hero | is not a field here'],
  [{ prev: { link: 'javascript:go()' } }, 'prev | is not a field here'],
  [{ sidebar: { attrs: { onclick: 'go()' } } }, 'sidebar.attrs | '],
])('a page may not say %j', (changes, message) => {
  expect(problems(frontMatter, { pages: [page('ja', 'a', '', changes)] })).toEqual([
    expect.stringContaining(message),
  ]);
});

test('a page without a kind is told the kinds', () => {
  expect(problems(frontMatter, { pages: [page('ja', 'a', '', { kind: undefined })] })).toEqual([
    expect.stringMatching(/ kind \| is missing: write one of home, /),
  ]);
});

test('a page has the fields it needs, and may have Starlight’s', () => {
  const pages = [
    page('ja', 'a', '', { sidebar: { order: 1 }, minutes: 5, needs: ['x'], keywords: ['y'] }),
  ];
  expect(problems(frontMatter, { pages })).toEqual([]);
});

test.each(['for', 'minutes', 'needs', 'keywords'])('a page with steps needs "%s"', (field) => {
  for (const value of [undefined, ''])
    for (const kind of ['task', 'situation', 'act-now'])
      expect(
        problems(frontMatter, { pages: [page('ja', 'a', '', { kind, [field]: value })] }),
      ).toHaveLength(1);
  const pages = [page('ja', 'a', '', { kind: 'about', [field]: undefined })];
  expect(problems(frontMatter, { pages })).toEqual([]);
});
