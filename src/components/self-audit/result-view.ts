import {
  closed,
  overall,
  recommendations,
  type GivenAnswers,
  type ScoredItem,
} from '../../lib/audit/score.ts';
import { fill } from './fill.ts';

/** The texts that come with the element, by the name of their attribute. */
export type Labels = DOMStringMap;

/** The text of the first element that matches. */
function say(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}

function show(root: ParentNode, selector: string, shown: boolean): void {
  const element = root.querySelector<HTMLElement>(selector);
  if (element) element.hidden = !shown;
}

/**
 * Writes the result of the answers into the HTML that the server has laid out.
 * @returns the overall figure, if any answer counts
 */
export function showResult(
  root: HTMLElement,
  items: ScoredItem[],
  given: GivenAnswers,
  labels: Labels,
): number | undefined {
  const percent = overall(items, given);
  const answered = items.filter(({ id }) => given[id] !== undefined).length;
  say(
    root,
    '[data-overall]',
    percent === undefined ? labels['none']! : fill(labels['overall']!, { percent }),
  );
  say(root, '[data-basis]', fill(labels['basis']!, { total: items.length, answered }));
  setBar(root, percent ?? 0);
  const words = new Map(
    labels['levels']!.split('|').map((pair) => pair.split(':') as [string, string]),
  );
  for (const way of root.querySelectorAll<HTMLElement>('[data-way]')) {
    const state = closed(items, given, way.dataset['way']!);
    const word = words.get(state.level)!;
    way.dataset['level'] = state.level;
    say(
      way,
      '[data-state]',
      state.level === 'not-asked' ? word : fill(labels['way']!, { ...state, state: word }),
    );
    setBar(way, state.percent);
  }
  showFixes(
    root,
    recommendations(items, given).map(({ id }) => id),
    labels,
  );
  return percent;
}

function showFixes(root: HTMLElement, best: string[], labels: Labels): void {
  const top = root.querySelector('[data-fixes="top"]');
  const rest = root.querySelector('[data-fixes="rest"]');
  if (!top || !rest) return;
  const entries = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-fix]')].map((li) => [li.dataset['fix']!, li]),
  );
  for (const entry of entries.values()) {
    entry.hidden = true;
    rest.append(entry);
  }
  best.forEach((id, index) => {
    const entry = entries.get(id);
    if (!entry) return;
    entry.hidden = false;
    (index < 3 ? top : rest).append(entry);
  });
  show(root, '[data-no-fixes]', best.length === 0);
  show(root, '.audit-rest', best.length > 3);
  say(root, '[data-rest]', fill(labels['rest']!, { count: Math.max(0, best.length - 3) }));
}

function setBar(root: ParentNode, percent: number): void {
  root.querySelector('[data-bar]')?.setAttribute('width', String(percent));
}
