import { browserPath } from './browser/find.ts';
import { launch } from '../src/integrations/sheets/browser.ts';
import { askAll } from './search/ask.ts';
import { groupOf, queriesOf, scoreOf } from './search/score.ts';
import { serve } from './serve.ts';
const { address, close } = await serve('dist');
const browser = await launch(browserPath());
for (const part of ['test', 'choose'] as const) for (const language of ['ja', 'en']) {
  const queries = queriesOf(part, language);
  const page = await browser.newPage();
  await page.goto(`${address}/${language}/search/`);
  const answers = await askAll(page, queries.map((q) => q.words));
  await page.close();
  const f = (s: any) => `${s.count} R5 ${s.recallAt5.toFixed(3)} R1 ${s.first.toFixed(3)} MRR ${s.mrr.toFixed(3)} empty ${s.empty}`;
  const ms = answers.map((a) => a.milliseconds).sort((a, b) => a - b);
  console.log(part, language, f(scoreOf(queries, answers)), 'ms p50', ms[ms.length >> 1], 'p95', ms[Math.floor(ms.length * .95)]);
  for (const by of [groupOf, (q: any) => q.voice]) for (const g of new Set(queries.map(by))) { const ix = queries.flatMap((q, i) => by(q) === g ? [i] : []); console.log('   ', g, f(scoreOf(ix.map((i) => queries[i]!), ix.map((i) => answers[i]!)))); }
}
await browser.close(); await close(); process.exit(0);
