import { follow, type Move } from './follow.ts';
import type { HostQueue } from './host-queue.ts';
import type { Limits } from './limits.ts';
import { NoAnswer, request, type Answer, type Open } from './request.ts';
import { robotsRules, type RobotsRules } from './robots.ts';

/** The name by which robots.txt may speak of the watcher. */
export const agent = 'torimodosu-watch';

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

/** Makes the function that visits pages: politely, as robots.txt allows, through redirects. */
export function visitor({ open, queue, limits, userAgent, isPublic }: VisitorOptions): Visitor {
  const following = { isPublic, atMost: limits.redirects };
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

  const rulesOf = (origin: string): Promise<RobotsRules> => {
    const known = rulesOfOrigins.get(origin);
    if (known) return known;
    const rules = readRules(origin);
    rulesOfOrigins.set(origin, rules);
    return rules;
  };

  async function readRules(origin: string): Promise<RobotsRules> {
    const url = `${origin}/robots.txt`;
    const answer = await answerOr(follow(url, [], { ...following, ask }));
    const rules = robotsRules(url, 'why' in answer ? answer.why : answer.answer, agent);
    if (rules.pause !== undefined)
      queue.slowDown(new URL(origin).host, Math.min(rules.pause, limits.longestPause));
    return rules;
  }

  return async (address, known) => {
    const start = address.replace(/#.*/, '');
    const moves: Move[] = [];
    const askIfOpen = async (url: string) => {
      const complaint = (await rulesOf(new URL(url).origin)).complaintAbout(url);
      if (complaint !== undefined) throw new NoAnswer(complaint);
      return ask(url, known?.finalUrl === url ? conditions(known) : {});
    };
    const answer = await answerOr(follow(start, moves, { ...following, ask: askIfOpen }));
    return 'why' in answer
      ? { kind: 'unknown', why: answer.why, moves, finalUrl: moves.at(-1)?.to ?? start }
      : { ...meaningOf(answer.url, answer.answer, known), moves, finalUrl: answer.url };
  };
}

/** An answer, or why there is none. */
async function answerOr<Found>(found: Promise<Found>): Promise<Found | { why: string }> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NoAnswer) return { why: error.message };
    throw error;
  }
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
