import type { Language } from '../../model/language.ts';
import type { ToldFact } from '../../model/told-facts.ts';
import { showPhone } from '../phone.ts';
import { toldNumber, toldWords } from '../told-words.ts';

/**
 * A value of a fact of any day, in words. A number is shortened, so that nobody dials a former one; a
 * value of an older schema that cannot be said any more is `…`.
 */
export function valueWords(
  field: keyof ToldFact['values'],
  value: string,
  language: Language,
): string {
  if (field === 'number') return shortenedNumber(value);
  const words = toldWords(field, value, language) ?? '…';
  return field === 'address' ? words.replace(/\/$/, '') : words;
}

/**
 * The beginning and the end of a number, `0120…56`: enough to know a number on an old sheet by, and
 * nothing to dial.
 * @param value as it is dialled: E.164, national digits or a short code
 */
export function shortenedNumber(value: string): string {
  const number = toldNumber(value);
  const [start = ''] = (number ? showPhone(number).text : '').split(/[-\s]/);
  const end = value.slice(-2);
  return value.length - start.length < 6 ? `…${end}` : `${start}…${end}`;
}
