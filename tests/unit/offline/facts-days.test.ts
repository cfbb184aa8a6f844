import { expect, test } from 'vitest';
import { readContent } from '../../../src/integrations/content-rules/content.ts';
import { factsDays } from '../../../src/integrations/offline/facts-days.ts';

const content = readContent(process.cwd(), '2026-11-22');
const police = content.pages.find(
  ({ language, path }) => language === 'en' && path === 'do/police',
)!;
const contact = content.records.contacts.find(({ data }) => data.channels.length > 0)!.data;

test('a page’s facts are of the day it was reviewed', () => {
  expect(factsDays(content)('en/do/police/', '<p>')).toBe(police.frontMatter['reviewed']);
  expect(factsDays(content)('en/', '<p>')).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a contact on it that was checked earlier makes them older', () => {
  const older = structuredClone(content);
  for (const { data } of older.records.contacts)
    for (const channel of data.channels)
      if (data.id === contact.id)
        Object.assign(channel, { readOn: '2020-01-01', verifiedOn: null });
  const factsDay = factsDays(older);
  expect(factsDay('en/do/police/', `<h3 id="contact-${contact.id}">`)).toBe('2020-01-01');
  for (const place of [`#contact-${contact.id}`, `${contact.id}/`])
    expect(factsDay('en/do/police/', `<a href="/en/contacts/${place}">`)).toBe('2020-01-01');
  expect(factsDay('en/do/police/', '<h3 id="contact-another">')).not.toBe('2020-01-01');
});

test('a page that is made from data has no day of its own', () => {
  expect(factsDays(content)('en/find/q2/', '<p>')).toBeUndefined();
});
