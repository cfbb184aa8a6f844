import type { HostQueue } from './host-queue.ts';
import type { Limits } from './limits.ts';
import { NoAnswer, request, type Answer, type Open } from './request.ts';
import { robotsRules, type RobotsRules } from './robots.ts';

/** The name by which robots.txt may speak of the watcher. */
export const agent = 'torimodosu-watch';

/** A redirect that was followed. */
export interface Move {
  status: number;
  to: string;
}

/** What was known of a page when it was read last, by which a server tells whether it changed. */
export interface Validators {
  /** Where it was in the end; only that address is asked whether it changed. */
  finalUrl: string;
  etag?: string;
  lastModified?: string;
}

/** What came of a visit: a page, the word that it is as before, that it is gone, or that nothing can be said. */
export type Visit = { finalUrl: string; moves: Move[] } & (
  | { kind: 'page'; type: string; bytes: Uint8Array; isCut: boolean; validators: Validators }
  | { kind: 'unchanged' }
  | { kind: 'gone'; why: string }
  | { kind: 'unknown'; why: string }
);

export interface VisitorOptions {
  open: Open;
  queue: HostQueue;
  limits: Limits;
  userAgent: string;
  /** Whether a redirect may lead to this address. */
  isPublic: (url: string) => boolean;
}

/**
 * Visits a page. Never rejects for what a server does.
 * @param known what was remembered of it; then the server may answer that it is unchanged
 */
export type Visitor = (url: string, known?: Validators) => Promise<Visit>;

/** Statuses by which a server sends on, each to another address. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** Makes the function that visits pages: politely, as robots.txt allows, through redirects. */
export function visitor({ open, queue, limits, userAgent, isPublic }: VisitorOptions): Visitor {
  const rulesOfOrigins = new Map<string, Promise<RobotsRules>>();

  const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
    queue.run(new URL(url).host, () =>
      request(
        url,
        {
          'user-agent': userAgent,
          accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
          ...headers,
        },
        open,
        limits,
      ),
    );

  /** Follows redirects until a server answers otherwise; `check` may stop it before any request. */
  async function follow(
    start: string,
    headersFor: (url: string) => Record<string, string>,
    check: (url: string) => Promise<string | undefined>,
    moves: Move[],
  ): Promise<{ url: string; answer: Answer }> {
    for (let url = start; ;) {
      const complaint = await check(url);
      if (complaint !== undefined) throw new NoAnswer(complaint);
      const answer = await ask(url, headersFor(url));
      const location = answer.headers.get('location');
      if (!redirects.has(answer.status) || location === null) return { url, answer };
      if (!URL.canParse(location, url)) throw new NoAnswer('it redirects to no address');
      const next = new URL(location, url);
      next.hash = '';
      const isLoop = next.href === start || moves.some(({ to }) => to === next.href);
      moves.push({ status: answer.status, to: next.href });
      if (isLoop) throw new NoAnswer('its redirects go round in a circle');
      if (moves.length > limits.redirects)
        throw new NoAnswer(`it redirects more than ${limits.redirects} times`);
      if (!isPublic(next.href)) throw new NoAnswer('it redirects to an address that is not public');
      url = next.href;
    }
  }

  const rulesOf = (origin: string): Promise<RobotsRules> => {
    const known = rulesOfOrigins.get(origin);
    if (known) return known;
    const url = `${origin}/robots.txt`;
    const rules = follow(
      url,
      () => ({}),
      () => Promise.resolve(undefined),
      [],
    )
      .then(({ answer }) => answer)
      .catch((error: unknown) => {
        if (error instanceof NoAnswer) return error.message;
        throw error;
      })
      .then((answer) => {
        const found = robotsRules(url, answer, agent);
        if (found.pause !== undefined)
          queue.slowDown(new URL(origin).host, Math.min(found.pause, limits.longestPause));
        return found;
      });
    rulesOfOrigins.set(origin, rules);
    return rules;
  };

  return async (address, known) => {
    const start = address.replace(/#.*/, '');
    const moves: Move[] = [];
    const headersFor = (url: string) => (known?.finalUrl === url ? conditions(known) : {});
    try {
      const { url, answer } = await follow(
        start,
        headersFor,
        async (page) => (await rulesOf(new URL(page).origin)).complaintAbout(page),
        moves,
      );
      return { finalUrl: url, moves, ...meaningOf(url, answer, known) };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const finalUrl = moves.at(-1)?.to ?? start;
      return { finalUrl, moves, kind: 'unknown', why: error.message };
    }
  };
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function meaningOf(url: string, { status, headers, bytes, isCut }: Answer, known?: Validators) {
  if (status === 304)
    return known?.finalUrl === url
      ? { kind: 'unchanged' as const }
      : { kind: 'unknown' as const, why: 'the server says “not modified” to a first visit' };
  if (status === 404 || status === 410)
    return { kind: 'gone' as const, why: `the server answers ${status}` };
  if (status !== 200) return { kind: 'unknown' as const, why: `the server answers ${status}` };
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return {
    kind: 'page' as const,
    type: headers.get('content-type') ?? '',
    bytes,
    isCut,
    validators: {
      finalUrl: url,
      ...(etag !== null && { etag }),
      ...(lastModified !== null && { lastModified }),
    },
  };
}
