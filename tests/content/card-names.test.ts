import { expect, test } from 'vitest';
import { nameIn, nameKey } from '../../src/lib/search/names.ts';
import { realContent } from '../real-content.ts';

const { pages, records } = realContent;
const contacts = records.contacts.map(({ data }) => data);
/** As its cards and its app show it. */
const shownNames = ({ organisation, brands }: (typeof contacts)[number]) => [
  organisation.ja,
  ...brands,
];
const names = contacts.flatMap((contact, card) =>
  [...shownNames(contact), ...contact.calledAlso].map((name) => ({ key: nameKey(name), card })),
);
/** The Japanese pages. */
const text = pages
  .filter(({ language }) => language === 'ja')
  .map(({ body, frontMatter }) => `${JSON.stringify(frontMatter)} ${body}`)
  .join('\n');

/** Whether other words of the guide have it as a piece: it would be met in them. */
const isPiece = (short: string) =>
  new RegExp(`[ァ-ヴー]${short}|${short}(?!カード)[ァ-ヴー]`).test(text);

const shortNames = [
  ...new Set(
    contacts
      .flatMap(shownNames)
      .flatMap((name) => /^([ァ-ヴー]{3,})カード$/.exec(name)?.[1] ?? [])
      .filter((short) => !isPiece(short)),
  ),
];

test('there are cards that people call by their name alone', () => {
  expect(shortNames.length).toBeGreaterThan(0);
});

test.each(shortNames)('search finds the organisation of a card called “%s”', (short) => {
  expect(nameIn(short, names)?.typed).toBe(short);
});
