import type { FactResult, PageResult } from '../watch-facts.ts';

/** A text of somebody else's page as it may stand in Markdown: on one line, short, and as code. */
export const quoted = (text: string): string =>
  `\`${text
    .replace(/[`\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)}\``;

/** What one page says, in a sentence. */
export function sayPage({ source, url, outcome, changedTo, why, moves }: PageResult): string {
  const name = source === undefined ? '' : `${source}: `;
  const to = changedTo === undefined ? '' : ` ${quoted(changedTo)}`;
  const reason = why === '' ? '' : ` (${why})`;
  const way = moves.map(({ status, to }) => ` → ${status} ${quoted(to)}`).join('');
  return `${name}${outcome}${to}${reason}. <${url}>${way}`;
}

/** What is said of a fact, with what stands in its place where there is something. */
export function sayOutcome({ outcome, pages }: FactResult): string {
  const found = pages.find((page) => page.outcome === outcome && page.changedTo !== undefined);
  return found ? `${outcome} ${quoted(found.changedTo!)}` : outcome;
}
