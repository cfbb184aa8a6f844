import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteFacts } from '../../src/lib/site-facts.ts';
import { webAddress } from '../../src/model/fields/web-address.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { factsOf } from './facts.ts';
import { Memory } from './memory.ts';
import { chosenFacts, type WatchOptions } from './options.ts';
import { PageReader } from './page/page-reader.ts';
import { watchFacts, type FactResult } from './watch-facts.ts';
import { HostQueue } from './web/host-queue.ts';
import { usualLimits, type Limits } from './web/limits.ts';
import type { Open } from './web/request.ts';
import { agent, visitor } from './web/visit.ts';

/** What tests put in place of the web and of its patience. */
export interface Surroundings {
  open?: Open;
  limits?: Partial<Limits>;
  /** Stays open for the next run. */
  reader?: PageReader;
  /** Told after each page. */
  onPage?: (url: string) => void;
}

/**
 * Looks for the published facts on the pages they were read from. Writes nothing but what it
 * remembers, in `.cache/watch/`.
 * @param root the project's root, which holds `content/`
 * @param day `YYYY-MM-DD` in Japan
 */
export async function watchGuide(
  root: string,
  day: string,
  options: WatchOptions,
  { open = fetch, limits: changed, reader: lent, onPage }: Surroundings = {},
): Promise<FactResult[]> {
  const facts = chosenFacts(factsOf(readContent(root, day).records), options);
  const limits = { ...usualLimits, ...changed };
  const visit = visitor({
    open,
    limits,
    queue: new HostQueue(limits.pause),
    userAgent: userAgentOf(root),
    // What is no address for readers is none for the watcher: names of machines, ports, numbers.
    isPublic: (url) => webAddress.safeParse(url).success,
  });
  const reader = lent ?? new PageReader(limits.reading);
  const memory = new Memory(join(root, '.cache/watch'));
  try {
    return await watchFacts(facts, { visit, reader, memory, visits: limits.visits }, onPage);
  } finally {
    if (!lent) await reader.close();
  }
}

/** By this name the owner of a page finds out who asks, and where to complain. */
function userAgentOf(root: string): string {
  const packageFile = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const { repository } = readSiteFacts(root);
  return `${agent}/${version}${repository === null ? '' : ` (+${repository})`}`;
}
