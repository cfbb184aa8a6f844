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

/** The claims that a report proves, and in words why others are not proven. */
export function results(report: TestReport): { proven: ProvenClaim[]; missing: string[] } {
  const missing: string[] = [];
  const proven = claims.map((claim) => {
    const runs = evidence[claim].map((one) => ({ ...one, all: runsOf(report, one) }));
    for (const { test, file, all } of runs) {
      const failed = all.filter(({ status }) => status === 'failed').map(({ title }) => title);
      for (const title of failed) missing.push(`${claim}: "${title}" failed (${file}).`);
      if (all.length === 0) missing.push(`${claim}: "${test}" did not run (${file}).`);
    }
    return {
      claim,
      measured: added(runs.flatMap(({ all }) => all.map(({ meta }) => meta ?? {}))),
      tests: runs.map(({ test, file, all }) => ({ file, test, ran: all.length })),
    };
  });
  return { proven, missing };
}

/** The runs of one test that came to an end. */
function runsOf({ testResults }: TestReport, one: Evidence) {
  const name = new RegExp(`^${namePattern(one)}$`);
  return testResults
    .filter((file) => runBy(one).some((path) => file.name.endsWith(`/${path}`)))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title, status }) => name.test(title) && ['passed', 'failed'].includes(status));
}

type Meta = NonNullable<TestReport['testResults'][number]['assertionResults'][number]['meta']>;

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
