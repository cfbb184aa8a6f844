import { claims, type Claim, type Figure, type Figures } from '../../src/lib/proof/claims.ts';
import { evidence, namePattern, runBy, type Evidence } from './evidence.ts';

/** What is read of a report of Vitest's reporter `json`. */
export interface TestReport {
  testResults: {
    /** The full path of the test file. */
    name: string;
    assertionResults: {
      title: string;
      /** `passed`, `failed`; another word for what did not run. */
      status: string;
      meta?: { figures?: Figures; language?: string };
    }[];
  }[];
}

/** A claim that held on a build. */
export interface ProvenClaim {
  claim: Claim;
  /** What was measured; once for each language where a test measures by language. */
  measured: { language?: string; figures: Figures }[];
  /** The tests behind it, and how often each ran. */
  tests: { file: string; test: string; ran: number }[];
}

/**
 * The claims that a report proves, and in words why others are not proven: each file of a claim has to
 * have run its test, and each run has to have passed. One whose file did not load, or whose hooks
 * failed, is in the report as if nothing had been asked.
 */
export function results(report: TestReport): { proven: ProvenClaim[]; missing: string[] } {
  const missing: string[] = [];
  const proven = claims.map((claim) => {
    const tests = evidence[claim].map((one) => {
      const byFile = runBy(one).map((path) => ({ path, runs: runsOf(report, one, path) }));
      for (const { path, runs } of byFile)
        missing.push(
          ...(runs.length > 0 ? runs : [{ title: one.test, status: '' }])
            .filter(({ status }) => status !== 'passed')
            .map(({ title, status }) => {
              const what = status === 'failed' ? 'failed' : 'did not run';
              return `${claim}: "${title}" ${what} (${path}).`;
            }),
        );
      return { file: one.file, test: one.test, runs: byFile.flatMap(({ runs }) => runs) };
    });
    return {
      claim,
      measured: added(tests.flatMap(({ runs }) => runs.map(({ meta }) => meta ?? {}))),
      tests: tests.map(({ file, test, runs }) => ({ file, test, ran: runs.length })),
    };
  });
  return { proven, missing };
}

/** The runs of one test in one of the files that run it. */
function runsOf({ testResults }: TestReport, one: Evidence, path: string): Run[] {
  const name = new RegExp(`^${namePattern(one)}$`);
  return testResults
    .filter((file) => file.name.endsWith(`/${path}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title }) => name.test(title));
}

type Run = TestReport['testResults'][number]['assertionResults'][number];
type Meta = NonNullable<Run['meta']>;

/** The figures of several runs, by their language: counts are added up, of `largest` the largest is taken. */
function added(metas: readonly Meta[]): ProvenClaim['measured'] {
  const byLanguage = new Map<string | undefined, Figures>();
  for (const { figures = {}, language } of metas) {
    const sums = byLanguage.get(language) ?? {};
    for (const [name, value] of Object.entries(figures) as [Figure, number][]) {
      const before = sums[name] ?? 0;
      sums[name] = name === 'largest' ? Math.max(before, value) : before + value;
    }
    byLanguage.set(language, sums);
  }
  return [...byLanguage]
    .filter(([, figures]) => Object.keys(figures).length > 0)
    .map(([language, figures]) => ({ ...(language !== undefined && { language }), figures }));
}
