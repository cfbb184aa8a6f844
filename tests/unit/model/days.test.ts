import { expect, test } from 'vitest';
import { daysOfParts, newestDay } from '../../../src/model/graph/days.ts';
import { channel, content, page, record } from '../../content/fixtures/content.ts';

const parts = (changes: object) => ({
  ...content({
    pages: [page('ja', 'a', '', { reviewed: '2026-01-01', reviewBy: '2027-01-01' })],
    records: {
      sources: [record('sources', 's', { readOn: '2026-01-02', pageDate: '2026-03-01' })],
    },
    ...changes,
  }),
});

test('the newest day is one of reading, verifying or reviewing, by what the fields mean', () => {
  expect(newestDay(parts({}))).toBe('2026-01-02');
  const drafts = [page('ja', 'b', '', { reviewed: '2026-01-03' })];
  expect(newestDay(parts({ drafts }))).toBe('2026-01-03');
  const channels = [channel({ readOn: '2026-01-01', verifiedOn: '2026-01-04' })];
  const contacts = [record('contacts', 'c', { channels })];
  expect(newestDay(parts({ records: { contacts } }))).toBe('2026-01-04');
});

test('each dated part of a record was checked when it was last read or verified', () => {
  const channels = [
    channel({ id: 'a', readOn: '2026-01-01', sourceDate: '2026-02-01' }),
    channel({
      id: 'b',
      readOn: '2026-01-01',
      verifiedOn: '2026-01-04',
      formerly: [{ number: { domestic: '0120000001' }, until: '2026-01-02', sources: [] }],
    }),
  ];
  expect(daysOfParts('contacts', record('contacts', 'c', { channels }).data)).toEqual([
    '2026-01-01',
    '2026-01-04',
  ]);
});
