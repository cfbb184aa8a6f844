import { readFileSync, writeFileSync } from 'node:fs';
import { buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { staleTranslations } from '../../model/graph/translation-state.ts';

/**
 * `npm run translations`: lists the translated pages that were not checked against their Japanese
 * original as it is, and fails if there are any. `npm run translations -- --accept [path…]` records
 * that the named pages (or all) were read side by side and agree.
 */
const [option, ...paths] = process.argv.slice(2);
const { pages } = readContent(process.cwd(), buildDay());
const stale = staleTranslations(pages).filter(
  ({ page }) => paths.length === 0 || paths.some((path) => page.file.includes(path)),
);

if (option === '--accept') {
  for (const { page, fingerprint } of stale) {
    const text = readFileSync(page.file, 'utf8').replace(/^checkedAgainst: .*\n/m, '');
    writeFileSync(
      page.file,
      text.replace(/^reviewBy: .*\n/m, (line) => `${line}checkedAgainst: "${fingerprint}"\n`),
    );
  }
  console.log(`${stale.length} pages are recorded as checked against their Japanese originals.`);
} else {
  for (const { page } of stale)
    console.log(`${page.file} was not checked against its Japanese original as it is now.`);
  if (stale.length > 0) {
    console.log(`Read them side by side, then run: npm run translations -- --accept <path>`);
    process.exit(1);
  }
  console.log('Every translated page was checked against its Japanese original.');
}
