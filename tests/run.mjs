/**
 * `npm test`: format, prose, types and lint, the build of the site and a browser; every test, and one
 * closing line that counts them. Each check counts as one test.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';

const report = '.cache/test-report.json';
const shell = process.platform === 'win32';

/** Runs a command beside others; resolves with whether it succeeded and what it printed. */
const run = (command, ...values) =>
  new Promise((resolve) => {
    const child = spawn(command, values, { shell });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (printed += part));
    child.on('close', (code) => resolve({ printed, isPassed: code === 0 }));
  });
const check = async (name, ...flags) => ({
  name,
  ...(await run('npm', 'run', '--silent', name, '--', ...flags)),
});

const begun = Date.now();
mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });

let passed = 0;
let failed = 0;
// A browser to install comes over the network, which costs the cores little. One that does not come is
// reported by the tests.
const browser = run('node', 'tests/browser/find.ts');
// Two rows of single-threaded work for two cores. A build that fails is tried and reported by the tests.
const site = run('node', 'tests/built-site.ts');
const format = check('check:format');
const prose = format.then(() => check('check:prose'));
// Types and lint read the types that Astro generates. A build has written them; where it failed, or the
// site of an earlier run is kept, `astro check` writes them before it reads them, and lint waits for it.
const areWritten = site.then(
  () => statSync('.astro/types.d.ts', { throwIfNoEntry: false })?.mtimeMs >= begun,
);
const types = areWritten.then((are) => check('check:types', ...(are ? ['--noSync'] : [])));
const lint = Promise.all([prose, areWritten.then((are) => are || types)]).then(() =>
  check('check:lint'),
);
/** Counts a check and prints what it says. */
const close = async (running) => {
  const { name, printed, isPassed } = await running;
  console.log(`\n> ${name}\n${printed.trimEnd()}`);
  if (isPassed) passed += 1;
  else failed += 1;
};
for (const running of [format, prose, types]) await close(running);
process.stdout.write((await browser).printed);

// Lint, the longest of the checks and on one core, goes on beside the first of the tests.
console.log('\n> tests');
const tests = spawn(
  'vitest',
  [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { stdio: 'inherit', shell },
);
const [status] = await once(tests, 'close');
await close(lint);
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
} catch {
  failed += 1;
}
if (status !== 0 && failed === 0) failed = 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
