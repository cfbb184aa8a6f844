import { expect, test } from 'vitest';
import { carriedWords } from '../../../src/integrations/carry/words.ts';
import { writeDate } from '../../../src/lib/dates.ts';
import { carriedLanguages } from '../../../src/lib/carried-files.ts';
import { withoutTags } from '../../../src/integrations/carry/carried-page.ts';

const days = { edition: '2026-11-30', until: '2027-05-21' };
const languages = carriedLanguages().map((language) => ({ language, name: language.name }));
const wordsOf = (language: (typeof languages)[number]['language'], address?: string) =>
  carriedWords(language, days, '/', address);

test.each(languages)(
  '$name: what libraries show is plain and short enough for them',
  ({ language }) => {
    const { guide, description } = wordsOf(language);
    // https://wiki.openzim.org/wiki/Metadata
    expect([...guide].length).toBeLessThanOrEqual(30);
    expect([...description].length).toBeLessThanOrEqual(80);
    expect(guide + description).not.toMatch(/[<>《》\uE000-\uE002]/);
  },
);

test.each(languages)(
  '$name: the edition and the day to trust it until are named',
  ({ language }) => {
    const { edition } = wordsOf(language);
    for (const day of [days.edition, days.until])
      expect(withoutTags(edition)).toContain(writeDate(day, language.tag));
    expect(edition).not.toMatch(/[《》\uE000-\uE002]/);
  },
);

test.each(languages)('$name: the site is named where it has an address', ({ language }) => {
  const address = 'https://guide.example/a&b/';
  expect(wordsOf(language, address).edition).toContain('https://guide.example/a&amp;b/');
  expect(wordsOf(language).edition).not.toContain('https:');
});
