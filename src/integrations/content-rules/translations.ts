import { readFileSync } from 'node:fs';
import { replaceFile } from '../../lib/replace-file.ts';
import { buildDay } from '../../lib/today.ts';
import { describeProblem } from '../../model/graph/problem.ts';
import { readContent } from '../../model/graph/read-content.ts';
import {
  fingerprintOf,
  staleTranslations,
  translationsNamed,
} from '../../model/graph/translation-state.ts';
import translationState from './rules/translation-state.ts';

/**
 * `npm run translations`: lists the translated pages that were not checked against their original
 * as it is, and fails if there are any. `npm run translations -- --accept [path…]` records that the
 * named pages (or all) were read side by side and agree; a name that no page has stops it.
 */
const [option, ...names] = process.argv.slice(2);
const content = readContent(process.cwd(), buildDay());

if (option === '--accept') accept();
else if (option === undefined) list();
else fail(`"${option}" is not understood: the only option is --accept, then the pages.`);

function list(): void {
  const problems = [...translationState(content)];
  for (const problem of problems) console.log(describeProblem(problem));
  if (problems.length > 0) process.exit(1);
  console.log('Every translated page was checked against its original.');
}

function accept(): void {
  const { named, unknown } = translationsNamed(content.pages, names);
  if (unknown.length > 0)
    fail(
      `No translated page is called ${unknown.map((name) => `"${name}"`).join(', ')}: name its path below content/docs/<language>/, as "do/police" or "en/do/police". Nothing was recorded.`,
    );
  const stale = staleTranslations(content.pages).filter(
    ({ page }) => names.length === 0 || named.includes(page),
  );
  for (const { page, source } of stale) {
    const text = readFileSync(page.file, 'utf8').replace(/^checkedAgainst: .*\n/m, '');
    replaceFile(
      page.file,
      text.replace(
        /^reviewBy: .*\n/m,
        (line) => `${line}checkedAgainst: "${fingerprintOf(source)}"\n`,
      ),
    );
    console.log(page.file);
  }
  console.log(
    stale.length === 1
      ? '1 page is recorded as checked against its original.'
      : `${stale.length} pages are recorded as checked against their originals.`,
  );
}

function fail(complaint: string): never {
  console.error(complaint);
  process.exit(1);
}
