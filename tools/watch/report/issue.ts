import { createHash } from 'node:crypto';
import { isAlarm } from '../verdict.ts';
import type { FactResult } from '../watch-facts.ts';
import { sayOutcome, sayPage } from './words.ts';

/** An issue about a fact. */
export interface Issue {
  title: string;
  body: string;
}

/** The first line of an issue: by it the issue of a fact is found again. */
const factMark = (id: string) => `<!-- watch: ${id} -->`;

/** The second line: by it a finding that somebody has closed is known. */
const findingMark = (result: FactResult) =>
  `<!-- finding: ${createHash('sha256').update(sayOutcome(result)).digest('hex').slice(0, 16)} -->`;

/** Whether an issue is about the fact. */
export const isAbout = (body: string, { fact }: FactResult): boolean =>
  body.startsWith(factMark(fact.id));

/** Whether an issue says of its fact what is found now. */
export const saysTheSame = (body: string, result: FactResult): boolean =>
  body.includes(findingMark(result));

/** The issue about a fact, in Markdown. */
export function issueOf(result: FactResult, day: string): Issue {
  const { fact, outcome, pages } = result;
  return {
    title: `${fact.title} (${isAlarm(outcome) ? outcome.replace(' to', '') : 'look again'})`,
    body: [
      factMark(fact.id),
      findingMark(result),
      `Published in \`${fact.file}\`: **${fact.published}**`,
      '',
      `Found on ${day}: **${outcome}**`,
      '',
      ...pages.map((page) => `- ${sayPage(page)}`),
      '',
      'A program found this in the words of the pages, and may be wrong. Nothing was changed.',
      '',
      '- [ ] Open the page in a browser, from the site of the organisation itself.',
      '- [ ] Right as it is: close this issue. It comes back only if something else is found.',
      '- [ ] Changed: correct the record, with its source and its days, and write a record in `content/changes/`.',
      '- [ ] Not to be found any more: set `status: unknown`, with a reason and a way out.',
      '',
    ].join('\n'),
  };
}
