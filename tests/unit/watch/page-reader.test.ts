import { afterAll, describe, expect, test } from 'vitest';
import { PageReader } from '../../../tools/watch/page/page-reader.ts';
import type { ReadingTask } from '../../../tools/watch/page/read-worker.ts';

const reader = new PageReader(750);
afterAll(() => reader.close());

const task = (html: string): ReadingTask => ({
  source: { bytes: Buffer.from(html), type: 'text/html; charset=utf-8' },
  isCut: false,
  wanted: [
    {
      id: 'fact',
      sought: { kind: 'number', number: { domestic: '0120000001' } },
      labels: ['紛失・盗難'],
      before: undefined,
      others: [],
    },
  ],
});

/** What formatting costs grows with the square of what is not closed. */
const reopened = Array.from({ length: 60_000 }, (_, at) => `<p><b class=${at}>`).join('');

const manyNumbers = '<p>紛失 0120-000-002</p>'.repeat(60_000);

describe('a page that is made to be hard to read', () => {
  test.each([
    ['nests deeply', '<div>'.repeat(300_000)],
    ['has very many children', '<br>'.repeat(400_000)],
    ['never ends its comments', '<!--'.repeat(400_000)],
    ['opens what it never closes', reopened],
    ['has very many numbers', manyNumbers],
    ['has a very long number', '1'.repeat(1_900_000)],
    ['has very many numbers that are none', '0-'.repeat(900_000)],
    [
      'is no text',
      Buffer.from(Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7_919) % 256)).toString(
        'latin1',
      ),
    ],
  ])('costs no more than its time when it %s, and the next one is read', async (_, html) => {
    const started = performance.now();
    await reader.read(task(html));
    const next = await reader.read(task('<p>0120-000-001</p>'));
    expect(next).toMatchObject({ found: [{ outcome: 'still there' }] });
    // Twice the start of a thread is in it.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('is given up when its time is over', async () => {
    // So short that no machine is quick enough.
    const hurried = new PageReader(20);
    expect(await hurried.read(task(manyNumbers))).toBe(
      'its words were not found within 0.02 seconds',
    );
    await hurried.close();
  });
});

test('pages are read one after the other', async () => {
  const results = await Promise.all(
    ['0120-000-001', 'nothing'].map((text) => reader.read(task(`<p>${text}</p>`))),
  );
  expect(results).toMatchObject([
    { found: [{ outcome: 'still there' }] },
    { found: [{ outcome: 'cannot tell' }] },
  ]);
});
