import { outcomes } from '../verdict.ts';
import type { FactResult } from '../watch-facts.ts';
import { sayOutcome, sayPage } from './words.ts';

/**
 * The report for people, in Markdown.
 * @param day `YYYY-MM-DD` in Japan
 */
export function reportText(results: FactResult[], day: string): string {
  const parts = outcomes.flatMap((outcome) => {
    const those = results.filter((result) => result.outcome === outcome);
    return those.length === 0
      ? []
      : [`## ${those.length} × ${outcome}\n\n${those.map(sayFact).join('\n')}\n`];
  });
  return [
    `# What the source pages say, ${day}\n`,
    'Found by a program in the words of pages. It changes nothing of what is published: open the page before you change a fact.\n',
    ...parts,
  ].join('\n');
}

function sayFact(result: FactResult): string {
  const { fact, pages } = result;
  const lines = pages.map((page) => `  - ${sayPage(page)}`);
  return [
    `- **${fact.title}**, ${fact.published}: ${sayOutcome(result)} (${fact.file})`,
    ...lines,
  ].join('\n');
}

/** The same for programs: a list of facts, each with its outcome and what each page says. */
export function reportData(results: FactResult[], day: string): string {
  const facts = results.map(({ fact, outcome, pages }) => ({
    id: fact.id,
    file: fact.file,
    title: fact.title,
    published: fact.published,
    outcome,
    pages: pages.map(({ source, url, outcome, changedTo, why, moves, wasSeen }) => ({
      source,
      url,
      outcome,
      changedTo,
      why,
      moves,
      wasSeen,
    })),
  }));
  return `${JSON.stringify({ day, facts }, null, 2)}\n`;
}
