import { expect, test } from 'vitest';
import dates from '../../src/integrations/content-rules/rules/dates.ts';
import { channel, page, problems, record, today } from './fixtures/content.ts';

const tomorrow = '2026-11-23';

test.each([
  ['sources', record('sources', 'a', { readOn: tomorrow }), 'readOn'],
  ['sources', record('sources', 'a', { pageDate: '2027' }), 'pageDate'],
  ['sources', record('sources', 'a', { pageDate: '2026-12' }), 'pageDate'],
  ['time-limits', record('time-limits', 'a', { readOn: tomorrow }), 'readOn'],
  [
    'contacts',
    record('contacts', 'a', { channels: [channel({ verifiedOn: tomorrow })] }),
    'channels.0.verifiedOn',
  ],
  [
    'contacts',
    record('contacts', 'a', { channels: [channel({ readOn: tomorrow })] }),
    'channels.0.readOn',
  ],
  [
    'contacts',
    record('contacts', 'a', { channels: [channel({ sourceDate: '2027-01' })] }),
    'channels.0.sourceDate',
  ],
])('nothing in %s happened after the day of the build: %o', (folder, broken, field) => {
  expect(problems(dates, { records: { [folder]: [broken] } })).toEqual([
    expect.stringContaining(`${broken.file} | ${field} | is `),
  ]);
});

test('a page was not reviewed in the future', () => {
  expect(problems(dates, { pages: [page('ja', 'a', '', { reviewed: tomorrow })] })).toHaveLength(1);
});

test('a page is to be reviewed again after its review', () => {
  expect(problems(dates, { pages: [page('ja', 'a', '', { reviewBy: today })] })).toEqual([
    expect.stringContaining('reviewBy | is not after "reviewed"'),
  ]);
});

test('dates of today and earlier, however precise, are right', () => {
  const records = {
    sources: ['2026', '2026-11', today, null].map((pageDate, index) =>
      record('sources', `s${index}`, { pageDate }),
    ),
    contacts: [
      record('contacts', 'a', {
        channels: [channel({ sourceDate: '2026-11', verifiedOn: today })],
      }),
    ],
  };
  expect(problems(dates, { records, pages: [page('ja', 'a')] })).toEqual([]);
});
