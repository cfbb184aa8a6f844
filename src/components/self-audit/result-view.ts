import { closed, known, overall, recommendations, type ScoredItem } from '../../lib/audit/score.ts';
import { writeDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import type { KeptStore } from '../kept/store.ts';

export { useTool } from './result-tools.ts';

/** A text that comes with the element, by the name of its attribute, filled with values. */
export type Word = (name: string, values?: Record<string, string | number>) => string;

/** How many fixes stand open; the others are folded. */
const openFixes = 3;

/**
 * Writes the result of the kept answers into the HTML that the server has laid out, with the last
 * result of another day, and keeps the new one.
 */
export function showResult(audit: HTMLElement, kept: KeptStore, word: Word): void {
  const root = part(audit, '.audit-result');
  const items = [...audit.querySelectorAll<HTMLElement>('[data-question]')].map(readItem);
  const given = Object.fromEntries(items.map(({ id }) => [id, kept.get('answers', id)]));
  const percent = overall(items, given);
  const answered = items.filter(({ id }) => given[id] !== undefined).length;
  part(root, '[data-overall]').textContent =
    percent === undefined ? word('none') : word('overall', { percent });
  part(root, '[data-basis]').textContent = word('basis', { total: items.length, answered });
  setBar(root, known(items, given));
  const words = new Map(
    word('levels')
      .split('|')
      .map((pair) => pair.split(':') as [string, string]),
  );
  for (const way of root.querySelectorAll<HTMLElement>('[data-way]')) {
    const state = closed(items, given, way.dataset['way']!);
    const level = words.get(state.level)!;
    way.dataset['level'] = state.level;
    part(way, '[data-state]').textContent =
      state.level === 'not-asked' ? level : word('way', { ...state, state: level });
    setBar(way, state.percent);
  }
  showFixes(
    root,
    recommendations(items, given).map(({ id }) => id),
    word,
  );
  showLast(part(root, '[data-last]'), word, kept, percent !== undefined);
  // A second result of the same day replaces the first.
  if (percent !== undefined) kept.set('history', kept.today(), percent);
}

function readItem({ dataset }: HTMLElement): ScoredItem {
  const { question, weight, minutes, stops, critical } = dataset;
  return {
    id: question!,
    weight: Number(weight),
    minutes: Number(minutes),
    stops: stops!.split(' '),
    critical: critical !== undefined,
  };
}

function showFixes(root: HTMLElement, best: string[], word: Word): void {
  const top = part(root, '[data-fixes="top"]');
  const rest = part(root, '[data-fixes="rest"]');
  const entries = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-fix]')].map((li) => [li.dataset['fix']!, li]),
  );
  for (const [id, entry] of entries) {
    entry.hidden = !best.includes(id);
    rest.append(entry);
  }
  best.forEach((id, index) => (index < openFixes ? top : rest).append(entries.get(id)!));
  part(root, '[data-no-fixes]').hidden = best.length > 0;
  part(root, '.audit-rest').hidden = best.length <= openFixes;
  part(root, '[data-rest]').textContent = word('rest', {
    count: Math.max(0, best.length - openFixes),
  });
}

function showLast(line: HTMLElement, word: Word, kept: KeptStore, hasResult: boolean): void {
  const { history } = kept.all();
  const date = Object.keys(history)
    .filter((day) => day < kept.today())
    .sort()
    .at(-1);
  line.hidden = !date || !hasResult;
  line.textContent = date
    ? word('last', {
        date: writeDate(date, document.documentElement.lang as Language),
        percent: history[date]!,
      })
    : '';
}

function setBar(root: ParentNode, percent: number): void {
  root.querySelector('[data-bar]')?.setAttribute('width', String(percent));
}

/** The part of the component's own HTML that matches. */
function part(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}
