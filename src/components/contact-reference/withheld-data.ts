import { withheldSpan } from '../../lib/device-clock.ts';
import { lastDays, type Dated } from '../../lib/freshness.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import type { Language } from '../../model/language.ts';

/**
 * What a number outside a card carries for `withhold-old-numbers.ts`: when it is withheld, and the
 * words that then stand in its place.
 * @param today the day the page is built for, `YYYY-MM-DD`
 */
export function withheldData(
  fact: Dated,
  language: Language,
  today: string,
): Record<string, string> {
  if (fact.fixedBy) return {};
  return {
    'data-withheld-in': withheldSpan(lastDays(fact).shown, today),
    'data-withheld': `(${translateTo(language)('contact.numberWithheld')})`,
  };
}
