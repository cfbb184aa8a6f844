import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlarm } from '../verdict.ts';
import type { FactResult } from '../watch-facts.ts';
import { issueOf } from './issue.ts';
import { reportData, reportText } from './report.ts';

/**
 * Writes `watch.md`, `watch.json` and, in `watch-issues/`, the text of an issue for each fact that is gone
 * or changed, in place of those of an earlier run.
 */
export function writeReport(folder: string, results: FactResult[], day: string): void {
  const issues = join(folder, 'watch-issues');
  rmSync(issues, { recursive: true, force: true });
  mkdirSync(issues, { recursive: true });
  writeFileSync(join(folder, 'watch.md'), reportText(results, day));
  writeFileSync(join(folder, 'watch.json'), reportData(results, day));
  for (const result of results.filter(({ outcome }) => isAlarm(outcome))) {
    const { title, body } = issueOf(result, day);
    const name = result.fact.id.replaceAll('/', '.');
    writeFileSync(join(issues, `${name}.md`), `# ${title}\n\n${body}`);
  }
}
