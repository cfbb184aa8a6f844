import { readFileSync, writeFileSync } from 'node:fs';
import { original } from '../../model/language.ts';
import { buildDay } from '../../lib/today.ts';
import { describeProblem } from '../../model/graph/problem.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { fingerprintOf, staleTranslations } from '../../model/graph/translation-state.ts';
import translationState from './rules/translation-state.ts';

/**
 * `npm run translations`: lists the translated pages that were not checked against their original
 * as it is, and fails if there are any. `npm run translations -- --accept [path…]` records that the
 * named pages (or all) were read side by side and agree.
 */
const [option, ...paths] = process.argv.slice(2);
const content = readContent(process.cwd(), buildDay());
const pages = content.pages.filter(
  ({ file, language }) =>
    language === original || paths.length === 0 || paths.some((path) => file.includes(path)),
);

if (option === '--accept') {
  const stale = staleTranslations(pages);
  for (const { page, source } of stale) {
    const text = readFileSync(page.file, 'utf8').replace(/^checkedAgainst: .*\n/m, '');
    writeFileSync(
      page.file,
      text.replace(
        /^reviewBy: .*\n/m,
        (line) => `${line}checkedAgainst: "${fingerprintOf(source)}"\n`,
      ),
    );
  }
  console.log(`${stale.length} pages are recorded as checked against their originals.`);
} else {
  const problems = [...translationState({ ...content, pages })];
  for (const problem of problems) console.log(describeProblem(problem));
  if (problems.length > 0) process.exit(1);
  console.log('Every translated page was checked against its original.');
}
