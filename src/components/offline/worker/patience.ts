/** How long a server is waited for, in milliseconds. */
export const patience = {
  /** For a page while the device holds something to show in its place. */
  withCopy: 3_000,
  /** For the first word about anything else, and between two pieces: slow is well, silent is not. */
  silence: 15_000,
};

/** What is told while a file comes in, and what can end it. */
export interface Watch {
  /** Called when the server has answered and its content begins. */
  onAnswer?: () => void;
  /** Ends it from outside. */
  stop?: AbortSignal;
}

/**
 * Fetches a file whole, and ends the request when the server is silent for too long; however slow
 * the line is, a request on which something arrives goes on.
 * @param ask sends the request; an answer that is on its way already ignores the signal
 * @returns the answer with its content; the content of a redirection is empty
 * @throws when the connection breaks off, is silent, or is ended from outside
 */
export async function fetchWhole(
  ask: (signal: AbortSignal) => Promise<Response>,
  { onAnswer, stop }: Watch = {},
): Promise<{ response: Response; content: ArrayBuffer }> {
  const ended = new AbortController();
  const end = () => ended.abort();
  stop?.addEventListener('abort', end);
  if (stop?.aborted) end();
  let timer = setTimeout(end, patience.silence);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(end, patience.silence);
  };
  const { signal } = ended;
  try {
    const response = await Promise.race([ask(signal), failureOf(signal)]);
    heard();
    onAnswer?.();
    return { response, content: await readWhole(response, signal, heard) };
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', end);
  }
}

async function readWhole(
  response: Response,
  signal: AbortSignal,
  heard: () => void,
): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let done = !reader; reader && !done;) {
    const piece = await Promise.race([reader.read(), failureOf(signal)]);
    done = piece.done;
    if (piece.value) pieces.push(piece.value);
    heard();
  }
  return joined(pieces);
}

/** Pieces as one, in memory: a `Blob` sends them to the browser’s process and back. */
function joined(pieces: Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole.buffer;
}

/** Resolves after so many milliseconds. */
export function wait(milliseconds: number): Promise<undefined> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Never resolves; rejects when the signal comes. */
function failureOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(new Error('The server was silent.'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail);
  });
}
