import { phoneNumber, type PhoneNumber } from '../model/fields/phone-number.ts';
import type { Language } from '../model/language.ts';
import { callCosts } from '../model/records/contacts.ts';
import { duration } from '../model/records/time-limits.ts';
import { toldHours, type ToldFact } from '../model/told-facts.ts';
import { writeDuration } from './duration.ts';
import { describeHours } from './hours.ts';
import { translateTo } from './interface-strings.ts';
import { showPhone } from './phone.ts';

/**
 * A value of a fact of any day (`ToldFact`), in words; undefined where it has none, also because its
 * schema is an older one. A number that is of no plan any more stands as it was dialled.
 */
export function toldWords(
  field: keyof ToldFact['values'],
  value: string,
  language: Language,
): string | undefined {
  const t = translateTo(language);
  switch (field) {
    case 'number': {
      const number = toldNumber(value);
      return number ? showPhone(number).text : value;
    }
    case 'address':
      return value.replace(/^https?:\/\//, '');
    case 'hours': {
      const hours = toldHours(value);
      return hours && describeHours(hours, language).join(t('list.separator'));
    }
    case 'cost': {
      const cost = callCosts.find((one) => one === value);
      return cost && t(`contact.cost.${cost}`);
    }
    case 'limit':
      return limitWords(value, language);
    case 'status':
      return undefined;
  }
}

/** The number that is dialled so (E.164, national digits or a short code); undefined where no plan has it. */
export function toldNumber(dialled: string): PhoneNumber | undefined {
  return [{ e164: dialled }, { domestic: dialled }, { short: dialled }]
    .map((form) => phoneNumber.safeParse(form))
    .find(({ success }) => success)?.data;
}

/** `about 2 week` → `about 2 weeks`, `約2週間`. */
function limitWords(limit: string, language: Language): string | undefined {
  const [, about, value, unit] = /^(about )?(\S+) (\S+)$/.exec(limit) ?? [];
  const { data } = duration.safeParse({
    value: Number(value),
    unit,
    approximate: about !== undefined,
  });
  return data && writeDuration(data, language);
}
