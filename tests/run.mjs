/**
 * `npm test`: types, lint and format, then every test, then one closing line that counts them.
 * Each check counts as one test.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const report = '.cache/test-report.json';
const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });

let passed = 0;
let failed = 0;
for (const check of ['check:types', 'check:lint', 'check:format', 'check:prose']) {
  console.log(`\n> ${check}`);
  if (run('npm', ['run', '--silent', check])) passed += 1;
  else failed += 1;
}

console.log('\n> tests');
const green = run('vitest', [
  'run',
  '--config=tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
} catch {
  failed += 1;
}
if (!green && failed === 0) failed = 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
