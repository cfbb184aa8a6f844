import { groups, type Difference, type Group } from '@lib/editions/compare';
import { translateTo } from '@lib/interface-strings';
import type { Language } from '@model/language';

type Changes = Record<Group, Difference[]>;

/** How many facts are other ones than in an edition, or no more offered, or new. */
export function countChanges(changes: Changes): number {
  return groups.reduce((sum, group) => sum + (group === 'same' ? 0 : changes[group].length), 0);
}

/**
 * What a reader of a paper is told first.
 * @param changes since its edition; undefined when its facts were dropped
 */
export function verdictOf(changes: Changes | undefined, language: Language): string {
  const t = translateTo(language);
  if (!changes) return t('edition.dropped');
  const count = countChanges(changes);
  return count === 0 ? t('edition.nothing') : t('edition.some', { count });
}
