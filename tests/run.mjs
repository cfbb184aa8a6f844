/**
 * `npm test`: types, lint, format and prose, then every test, then one closing line that counts
 * them. Each check counts as one test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const report = '.cache/test-report.json';
const shell = process.platform === 'win32';

/** Runs a check beside the others; resolves with whether it passed and what it printed. */
const check = (name) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { shell });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (printed += part));
    child.on('close', (code) => resolve({ name, printed, isPassed: code === 0 }));
  });

mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });

let passed = 0;
let failed = 0;
const checks = ['check:types', 'check:lint', 'check:format', 'check:prose'].map(check);
for (const running of checks) {
  const { name, printed, isPassed } = await running;
  console.log(`\n> ${name}\n${printed.trimEnd()}`);
  if (isPassed) passed += 1;
  else failed += 1;
}

console.log('\n> tests');
const { status } = spawnSync(
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
