import type { Fact } from './facts.ts';
import type { Memory } from './memory.ts';
import type { Found } from './page/find.ts';
import { isHome } from './page/nothing-there.ts';
import type { PageReader } from './page/page-reader.ts';
import type { Reading } from './page/read-worker.ts';
import type { Sighting } from './verdict.ts';
import { isOtherSite, lastingMove } from './web/moves.ts';
import type { Move } from './web/follow.ts';
import type { Visit, Visitor } from './web/visit.ts';

/** What one page says of all facts that are looked for on it. */
export interface Look {
  moves: Move[];
  /** By the id of the fact. */
  sightings: Map<string, Sighting>;
}

export interface LookTools {
  visit: Visitor;
  reader: PageReader;
  memory: Memory;
}

/** Media types whose words are read. */
const readable = /^(?:text\/|application\/xhtml)|^$/i;

/** The name of what was seen: a new value of a fact was not. */
const nameOf = ({ id, published }: Fact) => `${id} ${published}`;

/** Visits a page and says of each fact what it shows; remembers the page for the next visit. */
export async function look(
  url: string,
  facts: Fact[],
  { visit, reader, memory }: LookTools,
): Promise<Look> {
  const known = memory.recall(url);
  const sought = facts.filter((fact) => fact.sought);
  const visited = await visit(url, known?.validators);
  const isCut = visited.kind === 'page' ? visited.isCut : (known?.isCut ?? false);
  const source = sourceOf(visited, known?.page);
  const reading =
    source &&
    (await reader.read({
      source,
      isCut,
      wanted: sought.map((fact) => ({
        id: fact.id,
        sought: fact.sought!,
        labels: fact.labels,
        before: known?.seen[nameOf(fact)],
        others: sought.flatMap((other) => (other === fact ? [] : other.sought!)),
      })),
    }));

  const sightings = new Map<string, Sighting>();
  const seen = { ...known?.seen };
  for (const fact of facts) {
    const state = fact.sought
      ? stateOfSought(url, visited, reading, sought.indexOf(fact))
      : stateOfPage(url, visited, reading);
    const wasSeen = known?.seen[nameOf(fact)] !== undefined;
    const { outcome, why = '', changedTo, before } = state;
    if (before !== undefined) seen[nameOf(fact)] = before;
    sightings.set(fact.id, {
      outcome,
      why,
      wasSeen,
      ...(changedTo !== undefined && { changedTo }),
    });
  }
  const validators = visited.kind === 'page' ? visited.validators : known?.validators;
  if (typeof reading === 'object' && validators)
    memory.keep(url, { validators, page: reading.page, isCut, seen });
  return { moves: visited.moves, sightings };
}

/** What is read of a visit: what came, or what was remembered of a page that is unchanged. */
function sourceOf(visited: Visit, remembered: Reading['page'] | undefined) {
  if (visited.kind === 'unchanged') return remembered && { page: remembered };
  if (visited.kind !== 'page' || !readable.test(visited.type)) return undefined;
  return { bytes: visited.bytes, type: visited.type };
}

/** What is said of anything on a page that could not be read, or that is not there. */
function stateWithoutPage(visited: Visit): Found | undefined {
  if (visited.kind === 'gone') return { outcome: 'page gone', why: visited.why };
  if (visited.kind === 'unknown') return { outcome: 'cannot tell', why: visited.why };
  return undefined;
}

const leadsHome = (url: string, { finalUrl }: Visit) => isHome(finalUrl) && !isHome(url);

const sentHome = {
  outcome: 'page gone',
  why: 'it leads to the start of the site',
} as const satisfies Found;

function stateOfSought(
  url: string,
  visited: Visit,
  reading: Reading | string | undefined,
  at: number,
): Found {
  const without = stateWithoutPage(visited);
  if (without) return without;
  if (typeof reading === 'string') return { outcome: 'cannot tell', why: reading };
  if (!reading) return { outcome: 'cannot tell', why: 'it is a file whose words are not read' };
  const found = reading.found[at]!;
  return found.outcome !== 'still there' && leadsHome(url, visited) ? sentHome : found;
}

function stateOfPage(url: string, visited: Visit, reading: Reading | string | undefined): Found {
  const without = stateWithoutPage(visited);
  if (without) return without;
  if (typeof reading === 'object' && reading.isMissing)
    return { outcome: 'page gone', why: 'the page says that it is not there' };
  if (leadsHome(url, visited)) return sentHome;
  const { moves, finalUrl } = visited;
  const moved = lastingMove(url, moves);
  if (moved !== undefined)
    return { outcome: 'changed to', changedTo: moved, why: 'it is redirected for good' };
  if (isOtherSite(url, finalUrl))
    return { outcome: 'cannot tell', why: `it leads to another site (${new URL(finalUrl).host})` };
  return { outcome: 'still there' };
}
