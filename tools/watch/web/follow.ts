import { NoAnswer, type Answer } from './request.ts';

/** A redirect that was followed. */
export interface Move {
  status: number;
  to: string;
}

/** Statuses by which a server sends on, each to another address. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** How redirects are followed. */
interface FollowOptions {
  /** Asks one address. */
  ask: (url: string) => Promise<Answer>;
  /** Whether a redirect may lead to this address. */
  isPublic: (url: string) => boolean;
  /** How many are followed. */
  atMost: number;
}

/**
 * Follows redirects until a server answers otherwise.
 * @param moves where they are noted one by one, also when it ends without an answer
 * @throws {NoAnswer} when they lead nowhere
 */
export async function follow(
  start: string,
  moves: Move[],
  { ask, isPublic, atMost }: FollowOptions,
): Promise<{ url: string; answer: Answer }> {
  for (let url = start; ;) {
    const answer = await ask(url);
    const location = answer.headers.get('location');
    if (!redirects.has(answer.status) || location === null) return { url, answer };
    if (!URL.canParse(location, url)) throw new NoAnswer('it redirects to no address');
    const next = new URL(location, url);
    next.hash = '';
    const isLoop = next.href === start || moves.some(({ to }) => to === next.href);
    moves.push({ status: answer.status, to: next.href });
    if (isLoop) throw new NoAnswer('its redirects go round in a circle');
    if (moves.length > atMost) throw new NoAnswer(`it redirects more than ${atMost} times`);
    if (!isPublic(next.href)) throw new NoAnswer('it redirects to an address that is not public');
    url = next.href;
  }
}
