import {
  closed,
  counted,
  overall,
  recommendations,
  type ScoredItem,
} from '../../lib/audit/score.ts';
import { writeDate } from '../../lib/dates.ts';
import type { Word } from '../../lib/fill.ts';
import type { Language } from '../../model/language.ts';
import type { KeptStore } from '../kept/store.ts';

export { useTool } from './result-tools.ts';

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
  const counts = { ...counted(items, given), total: items.length };
  write(
    root,
    'overall',
    percent === undefined ? word('result.none') : word('result.overall', { percent }),
  );
  write(root, 'basis', word('result.basis', counts));
  write(root, 'unsure', counts.unsure > 0 && word('result.unsure', counts));
  setBar(root, percent ?? 0);
  for (const way of root.querySelectorAll<HTMLElement>('[data-way]')) {
    const { level, ...figures } = closed(items, given, way.dataset['way']!);
    const state = word(`level.${level}`);
    way.dataset['level'] = level;
    write(way, 'state', level === 'not-asked' ? state : word('result.way', { ...figures, state }));
    setBar(way, figures.percent);
  }
  showFixes(
    root,
    recommendations(items, given).map(({ id }) => id),
    word,
  );
  const { history } = kept.all();
  const today = kept.today();
  const date = Object.keys(history)
    .filter((day) => day < today)
    .sort()
    .at(-1);
  const last = date &&
    percent !== undefined && {
      date: writeDate(date, document.documentElement.lang as Language),
      percent: history[date]!,
    };
  write(root, 'last', last && word('result.last', last));
  // A second result of the same day replaces the first.
  if (percent !== undefined) kept.set('history', today, percent);
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
  const folded = best.length - openFixes;
  part(root, '.audit-rest').hidden = folded <= 0;
  write(root, 'rest', word('result.rest', { count: folded }));
}

/** Writes a line of the result by its name, or hides the one that there is nothing to say in. */
function write(root: ParentNode, name: string, text: string | false | undefined): void {
  const line = part(root, `[data-${name}]`);
  line.hidden = !text;
  line.textContent = text || '';
}

function setBar(root: ParentNode, percent: number): void {
  part(root, '[data-bar]').setAttribute('width', String(percent));
}

/** The part of the component's own HTML that matches. */
function part(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}
