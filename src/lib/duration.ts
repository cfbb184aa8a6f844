import type { Duration, TimeLimit } from '../model/records/time-limits.ts';
import { translateTo } from './interface-strings.ts';
import { withPlatformReadings } from './japanese/platform-readings.ts';
import { factsOf } from './language-facts.ts';
import type { Language } from '../model/language.ts';

/**
 * A length of time in words: `60日`, `約2週間`, `60 days`, `about 2 weeks`. Where kanji have readings
 * it brings its own: in `60日以内《いない》` nobody could tell any more where its unit ends.
 */
export function writeDuration(length: Duration, language: Language): string {
  const t = translateTo(language);
  const isOne = new Intl.PluralRules(language).select(length.value) === 'one';
  const text = t(isOne ? `duration.${length.unit}.one` : `duration.${length.unit}`, {
    count: length.value,
  });
  const words = length.approximate ? t('duration.about', { length: text }) : text;
  return factsOf(language).readings ? withPlatformReadings(words) : words;
}

/** What a limit says, with its length in words. */
export function limitText({ text, duration }: TimeLimit, language: Language): string {
  return duration
    ? text[language].replaceAll('{duration}', writeDuration(duration, language))
    : text[language];
}
