/**
 * `npm test`: every test, with types, lint, format and prose checked beside them, then one closing
 * line that counts all. Each check counts as one test.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const report = '.cache/test-report.json';
const shell = process.platform === 'win32';

/** Starts a program; resolves with whether it succeeded and, unless it prints by itself, what it printed. */
const run = (program, parameters, stdio = 'pipe') =>
  new Promise((resolve) => {
    const child = spawn(program, parameters, { shell, stdio });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => (printed += part));
    child.on('close', (code) => resolve({ printed: printed.trimEnd(), isPassed: code === 0 }));
  });

mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });

// The site is built with one core at first: the checks have the other one.
const checks = ['check:types', 'check:lint', 'check:format', 'check:prose'].map((name) => ({
  name,
  outcome: run('npm', ['run', '--silent', name]),
}));
const tests = await run(
  'vitest',
  [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  'inherit',
);

let passed = 0;
let failed = 0;
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
} catch {
  failed += 1;
}
if (!tests.isPassed && failed === 0) failed = 1;

for (const { name, outcome } of checks) {
  const { printed, isPassed } = await outcome;
  console.log(`\n> ${name}\n${printed}`);
  if (isPassed) passed += 1;
  else failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
