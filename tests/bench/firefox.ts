import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { languages } from '../../src/model/language.ts';
import { browserPath } from '../browser/find.ts';
import { askAll } from '../search/ask.ts';
import { floors, queriesOf, scoreOf } from '../search/score.ts';
import { serve } from '../serve.ts';

/**
 * `npm run test:firefox` (after `npm run build`): the queries of `test` in Firefox, over WebDriver
 * BiDi because Playwright cannot drive a distribution's Firefox, and how often its first answer is
 * Chromium's. Fails below the floors.
 */
const firefox =
  process.env['TORIMODOSU_FIREFOX'] ??
  [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find(existsSync);
if (!firefox) {
  console.log(
    'Firefox is not installed: nothing was tested. TORIMODOSU_FIREFOX may name its program.',
  );
  process.exit(0);
}
const { address, close } = await serve('dist');
const browsers = {
  firefox: await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true }),
  chromium: await puppeteer.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  }),
};
/** Share of queries whose first answer is the same in both. */
const leastAgreement = 0.99;
let failed = false;
try {
  for (const language of languages) {
    const queries = queriesOf('test', language);
    const ask = async (browser: Browser) => {
      const page = await browser.newPage();
      await page.goto(`${address}/${language}/search/`);
      return askAll(
        page as never,
        queries.map(({ words }) => words),
      );
    };
    const [inFirefox, inChromium] = [await ask(browsers.firefox), await ask(browsers.chromium)];
    const { recallAt5, mrr, empty } = scoreOf(queries, inFirefox);
    const same = inFirefox.filter(({ paths }, at) => paths[0] === inChromium[at]!.paths[0]).length;
    console.log(
      `${language}: R@5 ${recallAt5.toFixed(3)}, MRR ${mrr.toFixed(3)}, same first answer ${same} of ${queries.length}`,
    );
    failed ||=
      recallAt5 < floors.recallAt5 ||
      mrr < floors.mrr ||
      empty > 0 ||
      same / queries.length < leastAgreement;
  }
} finally {
  await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  await close();
}
process.exit(failed ? 1 : 0);
