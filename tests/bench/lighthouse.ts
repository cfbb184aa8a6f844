import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { browserPath } from '../browser/find.ts';
import { median } from './table.ts';

/** What Lighthouse says of a page: milliseconds, layout shift, and its four scores of 100. */
export interface Report {
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  scores: number[];
}

/** The parts of the two packages that are used; they are installed in this folder only. */
type Lighthouse = (
  address: string,
  options: Record<string, unknown>,
) => Promise<{
  lhr: {
    audits: Record<string, { numericValue?: number }>;
    categories: Record<string, { score: number }>;
  };
}>;
interface Launcher {
  launch: (options: Record<string, unknown>) => Promise<{ port: number; kill: () => void }>;
}

const require = createRequire(import.meta.url);
const bring = async <Module>(name: string) =>
  (await import(pathToFileURL(require.resolve(name)).href)) as Module;

/**
 * Lighthouse's own mobile profile on pairs of pages, one after the other in each round, so that
 * what slows the machine for a while slows both.
 * @returns the medians of each pair
 */
export async function lighthouseMedians(
  pairs: (readonly [string, string])[],
  runs: number,
): Promise<[Report, Report][]> {
  const { default: lighthouse } = await bring<{ default: Lighthouse }>('lighthouse');
  const { launch } = await bring<Launcher>('chrome-launcher');
  const chrome = await launch({
    chromePath: browserPath(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const reports = pairs.map((): [Report[], Report[]] => [[], []]);
    for (let run = 0; run < runs; run++)
      for (const [at, pair] of pairs.entries())
        for (const side of [0, 1] as const) {
          const { lhr } = await lighthouse(pair[side], { port: chrome.port, logLevel: 'error' });
          const value = (name: string) => lhr.audits[name]?.numericValue ?? Number.NaN;
          reports[at]![side].push({
            fcp: Math.round(value('first-contentful-paint')),
            lcp: Math.round(value('largest-contentful-paint')),
            tbt: Math.round(value('total-blocking-time')),
            cls: Number(value('cumulative-layout-shift').toFixed(3)),
            scores: ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
              Math.round(lhr.categories[name]!.score * 100),
            ),
          });
        }
    return reports.map(([ours, stock]) => [middle(ours), middle(stock)]);
  } finally {
    chrome.kill();
  }
}

function middle(reports: Report[]): Report {
  const of = (value: (report: Report) => number) => median(reports.map(value));
  return {
    fcp: of(({ fcp }) => fcp),
    lcp: of(({ lcp }) => lcp),
    tbt: of(({ tbt }) => tbt),
    cls: of(({ cls }) => cls),
    scores: [0, 1, 2, 3].map((at) => of(({ scores }) => scores[at]!)),
  };
}
