import type { Fact, FactPage } from './facts.ts';
import { look, type Look, type LookTools } from './look.ts';
import { judge, outcomes, type Outcome, type Sighting } from './verdict.ts';
import type { Move } from './web/follow.ts';

/** What one page says of a fact. */
export interface PageResult extends FactPage, Sighting {
  moves: Move[];
}

/** What was found out about a fact. */
export interface FactResult {
  fact: Fact;
  outcome: Outcome;
  pages: PageResult[];
}

/**
 * Looks at the pages of all facts, several hosts at a time.
 * @param visits how many pages are visited at a time
 * @param onPage told after each page
 * @returns the most pressing first, else in the order of the facts
 */
export async function watchFacts(
  facts: Fact[],
  tools: LookTools & { visits: number },
  onPage: (url: string) => void = () => undefined,
): Promise<FactResult[]> {
  const urls = [...new Set(facts.flatMap(({ pages }) => pages.map(({ url }) => url)))];
  const looks = new Map<string, Look>();
  const waiting = urls.values();
  const visitNext = async () => {
    for (const url of waiting) {
      const there = facts.filter(({ pages }) => pages.some((page) => page.url === url));
      looks.set(url, await lookOrSay(url, there, tools));
      onPage(url);
    }
  };
  await Promise.all(Array.from({ length: tools.visits }, visitNext));
  return facts
    .map((fact) => {
      const pages = fact.pages.map((page) => {
        const { moves, sightings } = looks.get(page.url)!;
        return { ...page, moves, ...sightings.get(fact.id)! };
      });
      return { fact, outcome: judge(pages, fact.needed), pages };
    })
    .sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
}

/** A page on which the watcher itself fails must not cost what it found on all others. */
async function lookOrSay(url: string, facts: Fact[], tools: LookTools): Promise<Look> {
  try {
    return await look(url, facts, tools);
  } catch (error) {
    const why = `the watcher failed on it (${(error as Error).message})`;
    const sighting = { outcome: 'cannot tell', why, wasSeen: false } as const;
    return { moves: [], sightings: new Map(facts.map(({ id }) => [id, sighting])) };
  }
}
