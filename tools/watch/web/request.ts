import type { Limits } from './limits.ts';

/** `fetch`, or what stands in for it. */
export type Open = (url: string, init: RequestInit) => Promise<Response>;

/** What a server answered, as far as it was read. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Empty where the status says that there is no page. */
  bytes: Uint8Array;
  /** Whether reading stopped before the end. */
  isCut: boolean;
}

/** Why there is no answer, as a sentence for the report. */
export class NoAnswer extends Error {}

/**
 * Asks a server once and follows no redirect. Reads no more than the limits allow and then closes
 * the connection.
 * @throws {NoAnswer} when nothing can be said: too slow, not reachable, not readable
 */
export async function request(
  url: string,
  headers: Record<string, string>,
  open: Open,
  limits: Limits,
): Promise<Answer> {
  const stop = new AbortController();
  const stopAfter = (time: number, what: string) =>
    setTimeout(() => stop.abort(new NoAnswer(`${what} within ${time / 1000} seconds`)), time);
  const answerTimer = stopAfter(limits.answer, 'the server did not begin to answer');
  const totalTimer = stopAfter(limits.total, 'the page did not end');
  try {
    const response = await open(url, { headers, redirect: 'manual', signal: stop.signal });
    clearTimeout(answerTimer);
    const body =
      response.ok && response.body ? await readAtMost(response.body, limits.bytes) : empty;
    return { status: response.status, headers: response.headers, ...body };
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(reasonOf(error));
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(totalTimer);
    // Closes a connection whose body nobody reads.
    stop.abort();
  }
}

const empty = { bytes: new Uint8Array(), isCut: false };

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number) {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    parts.push(part);
    length += part.length;
    // Leaving the loop cancels the stream.
    if (length > limit) break;
  }
  return { bytes: Buffer.concat(parts).subarray(0, limit), isCut: length > limit };
}

/** What a failed request says of its cause: the code of the network or of the unpacker, if there is one. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const { code = message } = (cause ?? {}) as { code?: string };
  return `the page could not be read (${code})`;
}
