import { relative } from 'node:path';
import { buildDay } from '../../src/lib/today.ts';
import { readOptions, WrongOption } from './options.ts';
import { fileIssues, gitHubOf } from './report/github.ts';
import { sayOutcome } from './report/words.ts';
import { writeReport } from './report/write-report.ts';
import { isAlarm, outcomes } from './verdict.ts';
import { watchGuide } from './watch-guide.ts';

/**
 * `npm run watch`: says of each published fact whether its source page still shows it. Options:
 * `--only=<id of a source>`, `--host=<host>`, `--report=<folder>`, `--issues` (on GitHub, an issue
 * for each fact that is gone or changed). Changes nothing of the content. Ends with 0 when
 * everything is still there or cannot be told, with 1 when something is gone or changed, with 2
 * when it could not do its work.
 */
async function main(): Promise<void> {
  const root = process.cwd();
  const day = buildDay();
  const options = readOptions(process.argv.slice(2), root);
  const gitHub = gitHubOf(process.env);
  if (options.issues && !gitHub)
    throw new WrongOption('--issues needs GITHUB_TOKEN and GITHUB_REPOSITORY in the environment.');
  const results = await watchGuide(root, day, options, { onPage: (url) => console.log(url) });
  writeReport(options.report, results, day);
  for (const result of results.filter(({ outcome }) => isAlarm(outcome)))
    console.log(`${result.fact.title}, ${result.fact.published}: ${sayOutcome(result)}`);
  for (const outcome of outcomes) {
    const count = results.filter((result) => result.outcome === outcome).length;
    console.log(`${String(count).padStart(5)}  ${outcome}`);
  }
  console.log(`The report is ${relative(root, options.report)}/watch.md.`);
  if (results.some(({ outcome }) => isAlarm(outcome))) process.exitCode = 1;
  if (options.issues && gitHub) {
    const { opened, updated, left } = await fileIssues(results, day, gitHub);
    console.log(`Issues: ${opened} opened, ${updated} updated, ${left} left for the next run.`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof WrongOption ? error.message : error);
  process.exitCode = 2;
}
