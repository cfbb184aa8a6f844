import { expect, test } from 'vitest';
import { factsDays } from '../../../src/integrations/offline/facts-days.ts';
import { channel, content, record, translated } from '../../content/fixtures/content.ts';

const reviewed = '2026-11-20';
const site = (readOn: string) =>
  content({
    pages: [
      ...translated('', ''),
      ...translated('do/police', '', '', { reviewed, reviewBy: '2027-05-21' }),
    ],
    records: { contacts: [record('contacts', 'police', { channels: [channel({ readOn })] })] },
  });

test('a page’s facts are of the day it was reviewed', () => {
  expect(factsDays(site('2026-11-22'))('en/do/police/', '<p>')).toBe(reviewed);
  expect(factsDays(site('2026-11-22'))('en/', '<p>')).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a contact on it that was checked earlier makes them older', () => {
  const factsDay = factsDays(site('2020-01-01'));
  expect(factsDay('en/do/police/', '<h3 id="contact-police">')).toBe('2020-01-01');
  for (const place of ['#contact-police', 'police/'])
    expect(factsDay('en/do/police/', `<a href="/en/contacts/${place}">`)).toBe('2020-01-01');
  expect(factsDay('en/do/police/', '<h3 id="contact-another">')).toBe(reviewed);
});

test('a page that is made from data has no day of its own', () => {
  expect(factsDays(site('2026-11-22'))('en/find/q2/', '<p>')).toBeUndefined();
});
