import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchWhole, patience } from '../../../src/components/offline/worker/patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An answer whose content comes in pieces, one every so many milliseconds, `pieces` times. */
const dripping = (every: number, pieces: number) => {
  let sent = 0;
  const body = new ReadableStream({
    start(stream) {
      const timer = setInterval(() => {
        stream.enqueue(new TextEncoder().encode('x'));
        sent += 1;
        if (sent === pieces) {
          clearInterval(timer);
          stream.close();
        }
      }, every);
    },
  });
  return Promise.resolve(new Response(body));
};

test('a slow line may take as long as it needs, while something arrives', async () => {
  const whole = fetchWhole(() => dripping(patience.silence - 1_000, 6));
  await vi.advanceTimersByTimeAsync(patience.silence * 6);
  expect((await whole).content.byteLength).toBe(6);
});

test('a server that says nothing is given up, and so is the request', async () => {
  let given: AbortSignal | undefined;
  const whole = fetchWhole((signal) => {
    given = signal;
    return new Promise<Response>(() => undefined);
  });
  const failed = expect(whole).rejects.toThrow('silent');
  await vi.advanceTimersByTimeAsync(patience.silence);
  await failed;
  expect(given?.aborted).toBe(true);
});

test('a server that goes silent in the middle leaves no half file', async () => {
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode('half')),
  });
  const onAnswer = vi.fn();
  const whole = fetchWhole(() => Promise.resolve(new Response(body)), { onAnswer });
  const failed = expect(whole).rejects.toThrow('silent');
  await vi.advanceTimersByTimeAsync(patience.silence);
  await failed;
  expect(onAnswer).toHaveBeenCalledOnce();
});

test('it can be ended from outside', async () => {
  const stop = new AbortController();
  const whole = fetchWhole(() => new Promise(() => undefined), { stop: stop.signal });
  const failed = expect(whole).rejects.toThrow();
  stop.abort();
  await failed;
  const late = fetchWhole(() => new Promise(() => undefined), { stop: stop.signal });
  await expect(late).rejects.toThrow();
});
