import { freshness, lastChecked } from '../../lib/freshness.ts';
import { buildDay } from '../../lib/today.ts';
import { readContent } from './content.ts';

/**
 * `npm run due`: lists what is to be checked again, the most pressing first. Days are in Japan time.
 * Contacts fall due at the end of their review period, pages on their `reviewBy` day.
 */
const today = buildDay();
const { records, pages } = readContent(process.cwd(), today);

const contacts = records.contacts.flatMap(({ file, data }) =>
  data.channels
    .filter((channel) => channel.status === 'current')
    .map((channel) => ({
      due: addDays(lastChecked(channel), channel.reviewEvery),
      what: `${file} ${channel.id}`,
      state: freshness(channel, today),
    })),
);
const texts = pages.map(({ file, frontMatter }) => ({
  due: String(frontMatter['reviewBy']),
  what: file,
  state: today > String(frontMatter['reviewBy']) ? 'overdue' : 'fresh',
}));

for (const { due, what, state } of [...contacts, ...texts].sort((a, b) => (a.due < b.due ? -1 : 1)))
  console.log(`${due}  ${state.padEnd(8)}  ${what}`);

/** The day `count` days after another, both `YYYY-MM-DD`. */
function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
