import { openingHours } from '../../model/fields/opening-hours.ts';
import { phoneNumber } from '../../model/fields/phone-number.ts';
import type { Language } from '../../model/language.ts';
import { duration } from '../../model/records/time-limits.ts';
import type { ToldFact } from '../../model/told-facts.ts';
import { writeDuration } from '../duration.ts';
import { describeHours } from '../hours.ts';
import { translateTo } from '../interface-strings.ts';
import { showPhone } from '../phone.ts';

/**
 * A value of a fact of any day, in words. A number is shortened, so that nobody dials a former one; a
 * value of an older schema that cannot be said any more is `…`.
 */
export function valueWords(
  field: keyof ToldFact['values'],
  value: string,
  language: Language,
): string {
  const t = translateTo(language);
  if (field === 'number') return shortenedNumber(value);
  if (field === 'address') return value.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (field === 'limit') return limitWords(value, language);
  if (field === 'hours') {
    const hours = openingHours.safeParse(parsed(value));
    return hours.success ? describeHours(hours.data, language).join(t('list.separator')) : '…';
  }
  const isCost = (cost: string) => costs.find((one) => one === cost);
  const cost = field === 'cost' ? isCost(value) : undefined;
  return cost ? t(`contact.cost.${cost}`) : '…';
}

const costs = ['free', 'ordinary', 'navi-dial', 'collect', 'unknown'] as const;

/**
 * The beginning and the end of a number, `0120…56`: enough to know a number on an old sheet by, and
 * nothing to dial.
 * @param value as it is dialled: E.164, national digits or a short code
 */
export function shortenedNumber(value: string): string {
  const number = [{ e164: value }, { domestic: value }, { short: value }]
    .map((one) => phoneNumber.safeParse(one))
    .find(({ success }) => success)?.data;
  const [start = ''] = (number ? showPhone(number).text : '').split(/[-\s]/);
  const end = value.slice(-2);
  return value.length - start.length < 6 ? `…${end}` : `${start}…${end}`;
}

function limitWords(limit: string, language: Language): string {
  const [, about, value, unit] = /^(about )?(\S+) (\S+)$/.exec(limit) ?? [];
  const length = duration.safeParse({
    value: Number(value),
    unit,
    approximate: about !== undefined,
  });
  return length.success ? writeDuration(length.data, language) : '…';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
