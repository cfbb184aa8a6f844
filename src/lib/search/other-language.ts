import { japanese, type Language } from '../language.ts';
import type { Understanding } from './understand.ts';

/** Latin letters that are more than an abbreviation Japanese uses too (2FA, SMS). */
const englishWord = /[a-z]{4}/i;

/**
 * Whether a reader of one language asks in the other: decided by the query's own letters. Japanese in
 * Latin letters is Japanese.
 */
export function isInOtherLanguage(
  query: string,
  { concepts }: Pick<Understanding, 'concepts'>,
  language: Language,
): boolean {
  const plain = query.normalize('NFKC');
  const isJapanese = /[\u3040-\u30ff\u3400-\u9fff]/.test(plain);
  if (language !== japanese) return isJapanese;
  return !isJapanese && englishWord.test(plain) && !concepts.some(({ how }) => how === 'romaji');
}
