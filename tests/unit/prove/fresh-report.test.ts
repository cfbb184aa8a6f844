import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshReport } from '../../../tools/prove/fresh-report.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proof-'));
  file = join(folder, 'cache/report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const writing = (report: object) => () => writeFileSync(file, JSON.stringify(report));

test('a run gives its own report', () => {
  const report = { testResults: [] };
  expect(freshReport(file, writing(report))).toEqual(report);
});

test('the report of an earlier run is not taken for that of one that did not start', () => {
  freshReport(file, writing({ testResults: [] }));
  expect(() => freshReport(file, () => undefined)).toThrow(file);
});
