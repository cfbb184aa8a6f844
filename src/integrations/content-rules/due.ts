import { freshness, lastChecked } from '../../lib/freshness.ts';
import { addDays, buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';

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
