import { expect, test } from 'vitest';
import { claims } from '../../../src/lib/proof/claims.ts';
import { evidence, runBy } from '../../../tools/prove/evidence.ts';
import { results, type TestReport } from '../../../tools/prove/results.ts';
import { reportOfAll } from './sample.ts';

const [link] = evidence.links;

/** The report of a whole run, with what the test of links gave instead. */
function reportWith(
  ...runs: Partial<TestReport['testResults'][number]['assertionResults'][number]>[]
): TestReport {
  const { testResults } = reportOfAll();
  return {
    testResults: testResults.map(({ name, assertionResults }) => ({
      name,
      assertionResults: name.endsWith(link.file)
        ? runs.map((run) => ({ ...assertionResults[0]!, ...run }))
        : assertionResults,
    })),
  };
}

test('a claim is proven when each of its tests ran and passed', () => {
  const { proven, missing } = results(reportOfAll());
  expect(missing).toEqual([]);
  expect(proven.map(({ claim }) => claim)).toEqual([...claims]);
  expect(proven.every(({ tests }) => tests.every(({ ran }) => ran > 0))).toBe(true);
});

test('a test that failed, even once, is named with what it failed on', () => {
  const title = link.test.replace('$path', '/ja/find/');
  const { missing } = results(reportWith({}, { title, status: 'failed' }));
  expect(missing).toEqual([`links: "${title}" failed (${link.file}).`]);
});

test('a run that was skipped is named, also beside one that passed', () => {
  const title = link.test.replace('$path', '/ja/find/');
  const { missing } = results(reportWith({}, { title, status: 'skipped' }));
  expect(missing).toEqual([`links: "${title}" did not run (${link.file}).`]);
});

test('a test proves nothing while one of the files that run it did not load', () => {
  const [page] = evidence.accessible;
  const [, lost] = runBy(page);
  const { testResults } = reportOfAll();
  const { missing } = results({
    testResults: testResults.map((file) =>
      file.name.endsWith(lost!) ? { ...file, assertionResults: [] } : file,
    ),
  });
  expect(missing).toEqual([`accessible: "${page.test}" did not run (${lost!}).`]);
});

test.each([
  ['did not run', reportWith()],
  ['got another name', reportWith({ title: 'every link of /ja/ inside the site leads home' })],
])('a test that %s proves nothing', (_, report) => {
  const { missing } = results(report);
  expect(missing).toEqual([`links: "${link.test}" did not run (${link.file}).`]);
});

test('counts are added up, and of the heaviest page the heaviest is taken', () => {
  const { proven } = results(
    reportWith(
      { meta: { figures: { pages: 1, links: 20, largest: 900 } } },
      { meta: { figures: { pages: 1, links: 3, largest: 800 } } },
    ),
  );
  expect(proven[0]!.measured).toEqual([{ figures: { pages: 2, links: 23, largest: 900 } }]);
  expect(proven[0]!.tests).toEqual([{ file: link.file, test: link.test, ran: 2 }]);
});

test('what is measured by language stays apart', () => {
  const { proven } = results(
    reportWith(
      { meta: { figures: { links: 2 }, language: 'ja' } },
      { meta: { figures: { links: 3 }, language: 'en' } },
    ),
  );
  expect(proven[0]!.measured).toEqual([
    { language: 'ja', figures: { links: 2 } },
    { language: 'en', figures: { links: 3 } },
  ]);
});
