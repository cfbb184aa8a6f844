import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestReport } from './results.ts';

/**
 * What a run of tests reports into a file. The report of an earlier run is taken away first: it would
 * prove a build on which the tests did not even start.
 * @param run writes the file when the tests have ended
 * @throws when there is no file afterwards
 */
export function freshReport(file: string, run: () => void): TestReport {
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  run();
  if (!existsSync(file))
    throw new Error(
      `Nothing is proven: the tests ended without their report, ${file}. What stopped them stands above.`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
}
