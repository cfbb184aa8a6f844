/**
 * Tests the site that was built into a folder, and writes into its pages of proof what held:
 * `node tools/prove/prove.ts <folder>`, with the variables that the build had. `npm run release` does
 * it before anything is packed. It ends with 1 when something did not hold, and writes nothing then.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proofFile, proofPage } from '../../src/lib/proof/claims.ts';
import { buildDay } from '../../src/lib/today.ts';
import { languages } from '../../src/model/language.ts';
import { provenSiteVariable } from '../../tests/proven-site.ts';
import { evidence, namePattern, runBy } from './evidence.ts';
import { fillPage } from './fill-page.ts';
import { freshReport } from './fresh-report.ts';
import { fingerprintOf, type Proof } from './proof.ts';
import { results } from './results.ts';
import { sourcesIn } from './sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(process.argv[2] ?? 'dist');

const reportFile = join(root, '.cache/proof-report.json');
const { proven, missing } = results(freshReport(reportFile, runTests));
if (missing.length > 0) {
  console.error(['This build is not proven:', ...missing].join('\n'));
  process.exit(1);
}
const sources = sourcesIn(root);
const proof: Proof = {
  build: {
    day: buildDay(),
    address: process.env['SITE_URL']!,
    ...(sources && { sources }),
    ...fingerprintOf(folder),
  },
  claims: proven,
};
for (const language of languages) {
  const file = join(folder, language, proofPage, 'index.html');
  writeFileSync(file, fillPage(readFileSync(file, 'utf8'), proof, language));
}
writeFileSync(join(folder, proofFile), `${JSON.stringify({ tested: proof }, null, 1)}\n`);
console.log(`What was tested stands in ${proofPage}/ of every language.`);
if (!sources) console.log('It names no commit: more than files of editions is not committed.');

/** Runs the tests behind all claims on the folder. */
function runTests(): void {
  const wanted = Object.values(evidence).flat();
  spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=tests/vitest.config.ts',
      '--project=site',
      '--project=e2e',
      `--testNamePattern=(?:${wanted.map(namePattern).join('|')})$`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...new Set(wanted.flatMap(runBy)),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, [provenSiteVariable]: folder } },
  );
}
