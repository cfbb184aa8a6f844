import { expect, test } from 'vitest';
import movedPages from '../../src/integrations/content-rules/rules/moved-pages.ts';
import { page, problems, record, translated } from './fixtures/content.ts';

const moved = (path: string, ...movedFrom: string[]) => translated(path, '', '', { movedFrom });

test('a page may name where it was, with every earlier place', () => {
  expect(problems(movedPages, { pages: moved('do/new', 'do/old', 'older') })).toEqual([]);
});

test('an address that a page has now cannot be an old one, so no move leads on to another', () => {
  const pages = [...moved('do/new', 'do/old'), ...moved('do/old', 'older')];
  expect(problems(movedPages, { pages })).toEqual(
    ['ja', 'en'].map(
      (language) =>
        expect.stringMatching(
          `content/docs/${language}/do/new.mdx | movedFrom.0 | names "do/old", which is content/docs/\\w\\w/do/old.mdx now: take it out`,
        ) as string,
    ),
  );
});

test('an old address leads to one page', () => {
  const pages = [page('ja', 'a', '', { movedFrom: ['old', 'old'] })];
  expect(problems(movedPages, { pages })).toEqual([
    expect.stringContaining('names "old", which stands there already'),
  ]);
  const two = [
    page('ja', 'a', '', { movedFrom: ['old'] }),
    page('ja', 'b', '', { movedFrom: ['old'] }),
  ];
  expect(problems(movedPages, { pages: two })).toEqual([
    expect.stringContaining('content/docs/ja/b.mdx | movedFrom.0 | names "old", which content/'),
  ]);
});

test('a contact and a sheet may name their ids of old, if none has them now', () => {
  const contacts = [record('contacts', 'bank'), record('contacts', 'card', { movedFrom: ['old'] })];
  const sheets = [record('sheets', 'week', { movedFrom: ['old'] })];
  expect(problems(movedPages, { records: { contacts, sheets } })).toEqual([]);
  const wrong = [
    record('contacts', 'bank'),
    record('contacts', 'card', { movedFrom: ['bank', 'former'] }),
    record('contacts', 'shop', { movedFrom: ['former'] }),
  ];
  expect(problems(movedPages, { records: { contacts: wrong } })).toEqual([
    expect.stringContaining('content/contacts/card.yaml | movedFrom.0 | names "bank", which is'),
    expect.stringContaining('content/contacts/shop.yaml | movedFrom.0 | names "former", which'),
  ]);
});

test('a page takes no address that a contact or a sheet has', () => {
  const records = { contacts: [record('contacts', 'bank')] };
  expect(problems(movedPages, { records, pages: moved('a', 'contacts/bank') })).toHaveLength(2);
});
