import { z } from 'astro/zod';
import { withMeaning } from './meaning.ts';
import { namesOfUnseen } from './unseen.ts';

/** A text in which every character can be seen. */
export const seenText = z.string().superRefine((value, context) => {
  for (const name of namesOfUnseen(value))
    context.addIssue({
      code: 'custom',
      message: `has ${name}, which nobody sees: delete it, or type the text anew instead of pasting it`,
    });
});

/** One sentence or more, never blank. */
export const words = seenText
  .trim()
  .min(1, 'is empty: write the text, or remove the field if it is optional')
  .regex(/^$|[\p{L}\p{N}\p{S}%]/u, 'has no letter and no digit: write the text');

/** Words for readers in the language of the page they stand on. */
export const pageWords = withMeaning(words.clone(), { kind: 'text' });

/** Words of somebody else, in their language. */
export const quotedWords = withMeaning(words.clone(), { kind: 'quote' });

/** The same statement in both languages. A missing half stops the build. */
export const bilingual = withMeaning(z.strictObject({ ja: words, en: words }), { kind: 'text' });

/**
 * A name by which readers tell one organisation from another: with a letter, and in the letters of
 * Japan and the plain Latin ones alone, since others can look like them (Cyrillic and Greek ones, phonetic ones).
 */
export const name = words.superRefine((value, context) => {
  const plain = value.normalize('NFKD');
  if (!/\p{L}/u.test(plain))
    context.addIssue({ code: 'custom', message: 'has no letter: write the name' });
  const letter = [...plain].find((one) => /\p{L}/u.test(one) && !nameLetter.test(one));
  if (letter)
    context.addIssue({
      code: 'custom',
      message: `has the letter "${letter}" of another alphabet, which can look like one it is not: type the name anew in plain letters`,
    });
});

/** A letter of ASCII, a kanji or a kana. */
const nameLetter = /[A-Za-z]|\p{Script=Han}|\p{scx=Hiragana}|\p{scx=Katakana}/u;

/** A name in both languages. */
export const bilingualName = withMeaning(z.strictObject({ ja: name, en: name }), { kind: 'text' });

const identifier = () =>
  z
    .string()
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'must be lower-case words joined by hyphens, like "stop-card"',
    );

/** Identifier in data: the file name without its extension, usable as an HTML id and in a URL. */
export const id = identifier();

/** What a record was called before: no record of its kind has the id now. */
export const formerId = withMeaning(identifier(), { kind: 'former-address' });
