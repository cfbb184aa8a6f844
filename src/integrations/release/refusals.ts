import type { Content } from '../../model/graph/content.ts';
import { brokenRules, describeBroken } from '../content-rules/broken-rules.ts';
import { overdueIn } from './overdue.ts';

/**
 * Why content is not released on a day, in lines: a rule is broken, or else a review is overdue; none
 * where it may be. Asked before the edition is kept, which lacks the facts of a file that cannot be read.
 * @param today `YYYY-MM-DD`
 */
export function refusalsOf(content: Content, today: string): string[] {
  const broken = brokenRules(content).filter(({ isWarning }) => !isWarning);
  if (broken.length > 0)
    return ['Nothing is released while content/ breaks a rule:', ...broken.map(describeBroken)];
  const overdue = overdueIn(content, today);
  return overdue.length > 0 ? ['Nothing is released while a review is overdue:', ...overdue] : [];
}
