import { writeDuration } from '@lib/duration';
import { hoursOf } from '@lib/editions/compare';
import { describeHours } from '@lib/hours';
import { translateTo } from '@lib/interface-strings';
import { showPhone } from '@lib/phone';
import type { EditionFact } from '@model/editions/edition';
import { phoneNumber } from '@model/fields/phone-number';
import type { Language } from '@model/language';
import { duration } from '@model/records/time-limits';
import type { toldFields } from '@model/told-facts';

/** What a fact told in one of its fields, as readers saw it; undefined where it told nothing that can be shown. */
export function toldValue(
  fact: EditionFact,
  field: (typeof toldFields)[number],
  language: Language,
): string | undefined {
  const value = fact.values[field];
  if (value === undefined) return undefined;
  switch (field) {
    case 'number':
      return numberOf(value);
    case 'address':
      return value.replace(/^https?:\/\//, '');
    case 'hours': {
      const hours = hoursOf(fact);
      return hours && describeHours(hours, language).join(translateTo(language)('list.separator'));
    }
    case 'cost':
      return costOf(value, language);
    case 'limit':
      return limitOf(value, language);
    case 'status':
      return undefined;
  }
}

/** A number that may be of no plan any more: then as it was dialled. */
function numberOf(dialled: string): string {
  const forms = [{ e164: dialled }, { domestic: dialled }, { short: dialled }];
  const number = forms
    .map((form) => phoneNumber.safeParse(form))
    .find(({ success }) => success)?.data;
  return number ? showPhone(number).text : dialled;
}

const costs = ['free', 'ordinary', 'navi-dial', 'collect', 'unknown'] as const;

function costOf(value: string, language: Language): string | undefined {
  const cost = costs.find((one) => one === value);
  return cost && translateTo(language)(`contact.cost.${cost}`);
}

/** `about 2 week` → `about 2 weeks`, `約2週間`. */
function limitOf(value: string, language: Language): string | undefined {
  const [unit, count, about] = value.split(' ').toReversed();
  const { data } = duration.safeParse({
    value: Number(count),
    unit,
    approximate: about !== undefined,
  });
  return data && writeDuration(data, language);
}
