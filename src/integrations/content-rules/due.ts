import { buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { dueList } from './due-list.ts';

/** `npm run due`: lists what is to be checked again, the most pressing first. Days are in Japan time. */
const today = buildDay();

for (const { due, file, channel, state } of dueList(readContent(process.cwd(), today), today))
  console.log(`${due}  ${state.padEnd(8)}  ${`${file} ${channel}`.trimEnd()}`);
