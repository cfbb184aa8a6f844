import type { Duration, TimeLimit } from '../model/records/time-limits.ts';
import { translateTo } from './interface-strings.ts';
import type { Language } from '../model/language.ts';

/** A length of time in words: `60日`, `約2週間`, `60 days`, `about 2 weeks`. */
export function writeDuration(length: Duration, language: Language): string {
  const t = translateTo(language);
  const isOne = new Intl.PluralRules(language).select(length.value) === 'one';
  const text = t(isOne ? `duration.${length.unit}.one` : `duration.${length.unit}`, {
    count: length.value,
  });
  return length.approximate ? t('duration.about', { length: text }) : text;
}

/** What a limit says, with its length in words. */
export function limitText({ text, duration }: TimeLimit, language: Language): string {
  return duration
    ? text[language].replaceAll('{duration}', writeDuration(duration, language))
    : text[language];
}
