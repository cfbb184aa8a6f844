import { buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { factsByHarm } from './due-facts.ts';

/**
 * `npm run due`: lists what is to be checked again, the most pressing first. Days are in Japan time.
 * Facts fall due at the end of their review period, those due on one day by the harm that a wrong one
 * does; pages on their `reviewBy` day.
 */
const today = buildDay();
const { records, pages } = readContent(process.cwd(), today);

const facts = factsByHarm(records, today)
  .filter(({ isOffered, due }) => isOffered && due !== '')
  .map(({ file, id, due, state }) => ({ due, what: `${file} ${id.split('/')[2] ?? ''}`, state }));
const texts = pages.map(({ file, frontMatter }) => ({
  due: String(frontMatter['reviewBy']),
  what: file,
  state: today > String(frontMatter['reviewBy']) ? 'overdue' : 'fresh',
}));

for (const { due, what, state } of [...facts, ...texts].sort((a, b) => a.due.localeCompare(b.due)))
  console.log(`${due}  ${state.padEnd(8)}  ${what.trimEnd()}`);
