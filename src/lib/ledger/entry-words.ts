import { bilingual } from '../../model/fields/text.ts';
import type { Language } from '../../model/language.ts';
import { writeDate } from '../dates.ts';
import { translateTo } from '../interface-strings.ts';
import { dateAt } from '../japan-time.ts';
import type { ChangedValue, Entry } from './fact-history.ts';
import { publicTitle } from './public-title.ts';
import { valueWords } from './value-words.ts';

/** An entry of the ledger, in words. */
export interface EntryWords {
  /** The day, `YYYY-MM-DD`, in Japan. */
  day: string;
  /** What happened, in a word or two. */
  event: string;
  /** What changed, who looked, and why it is not offered: a sentence each. */
  details: string[];
  /** What was written about the change, in English; undefined where nothing was. */
  noted: string | undefined;
}

/** What an entry says in a language. */
export function entryWords(entry: Entry, language: Language): EntryWords {
  const t = translateTo(language);
  const { event, check, title } = entry;
  return {
    day: dateAt(entry.at),
    event: t(`ledger.event.${event}`),
    details: [
      ...changedWords(entry, language),
      ...(check ? [checkWords(check, language)] : []),
      ...reasonWords(entry, language),
    ],
    noted: title === undefined ? undefined : publicTitle(title),
  };
}

/** When somebody saw a fact live, and who. */
export function checkWords(
  { on, by }: { on: string; by: readonly string[] },
  language: Language,
): string {
  const t = translateTo(language);
  const date = writeDate(on, language);
  const names = by.join(t('list.separator'));
  return by.length > 0 ? t('ledger.checkedBy', { date, names }) : t('contact.verifiedOn', { date });
}

/** What a fact begins with stands on its page, or is what the next entry changes. */
function changedWords({ event, values }: Entry, language: Language): string[] {
  if (event === 'begun' || event === 'listed') return [];
  // Whether it is offered is what happened.
  return values.flatMap(({ field, ...value }) =>
    field === 'status' ? [] : [valueChange(field, value, language)],
  );
}

function valueChange(
  field: Exclude<ChangedValue['field'], 'status'>,
  values: Pick<ChangedValue, 'before' | 'after'>,
  language: Language,
): string {
  const t = translateTo(language);
  const name = t(`ledger.field.${field}`);
  const before = values.before && valueWords(field, values.before, language);
  const after = values.after && valueWords(field, values.after, language);
  if (before && after) return t('ledger.became', { name, before, after });
  return after ? t('ledger.added', { name, after }) : t('ledger.gone', { name, before: before! });
}

/** Why it is not offered, as its record said it then. */
function reasonWords({ event, fact }: Entry, language: Language): string[] {
  if (event !== 'withheld' && event !== 'listed') return [];
  const reason = bilingual.safeParse(fact.data['reason']);
  return reason.success ? [reason.data[language]] : [];
}
