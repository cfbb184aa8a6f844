import { expect, test } from 'vitest';
import { scoresOf, writeModel } from '../../../src/lib/search/model.ts';
import { trainAside } from '../../../src/integrations/search-index/train-aside.ts';
import { train, type Example } from '../../../src/integrations/search-index/train.ts';

const texts = [
  ['カードを止める', 'クレジットカード停止', 'freeze my card', 'stop the card'],
  ['警察に相談する', '被害届を出したい', 'police report', 'ask the police'],
  ['返金を申請する', 'お金を返してほしい', 'claim a refund', 'get my money back'],
];
const examples = Array.from({ length: 10 }, () => texts)
  .flat()
  .flatMap((some, at) =>
    some.map((text): Example => ({ text, weight: 1.5, pages: [[at % texts.length, 1]] })),
  );
const file = (some: Example[] = examples) => writeModel(train(some, texts.length));
const best = (query: string, some: Example[] = examples) => {
  const scores = [...scoresOf(query, train(some, texts.length)).pages];
  return scores.indexOf(Math.max(...scores));
};

test('a small set is learnt, in words that were not in it too', () => {
  for (const [page, some] of texts.entries())
    for (const text of some) expect(best(text), text).toBe(page);
  expect(['カード停止したい', 'the police', '返金'].map((query) => best(query))).toEqual([0, 1, 2]);
});

test('the same examples give the same bytes, whatever else the process does', async () => {
  const first = file();
  Math.random();
  train(examples.toReversed(), texts.length);
  expect(file()).toEqual(first);
  // Another thread, and another order in which two finish, change nothing.
  const files = await Promise.all([
    trainAside(examples, texts.length),
    trainAside(examples.toReversed(), texts.length),
    trainAside(examples, texts.length),
  ]);
  const aside = files.map((one) => Uint8Array.from(one));
  expect(aside[0]).toEqual(first);
  expect(aside[2]).toEqual(first);
  expect(aside[1]).not.toEqual(first);
});

test('what goes wrong in the thread is told', async () => {
  const broken = [{ text: undefined }] as unknown as Example[];
  await expect(trainAside(broken, 1)).rejects.toThrow();
});

test('a page that serves as well is learnt too, after the first', () => {
  const shared = texts[0]!.flatMap((text) =>
    Array<Example>(10).fill({
      text,
      weight: 1.5,
      pages: [
        [0, 2 / 3],
        [1, 1 / 3],
      ],
    }),
  );
  const { pages } = scoresOf('カードを止める', train(shared, 3));
  expect(pages[0]).toBeGreaterThan(pages[1]!);
  expect(pages[1]).toBeGreaterThan(pages[2]!);
});

test('of more pages than are compared at once, nearly each is found by its own words', () => {
  const letters = [...'abcdefghijklmnop'];
  const words = letters.flatMap((one) => letters.map((other) => `${one}z${other} ${other}${one}q`));
  const many = words.flatMap((text, page) =>
    Array<Example>(4).fill({ text, weight: 3, pages: [[page, 1]] }),
  );
  const model = train(many, words.length);
  const found = words.filter((text, page) => {
    const scores = [...scoresOf(text, model).pages];
    return scores.indexOf(Math.max(...scores)) === page;
  });
  expect(found.length).toBeGreaterThan(0.9 * words.length);
});

test('what weighs more counts more', () => {
  const weighed = (heavy: number) =>
    [0, 1].flatMap((page) =>
      Array<Example>(10).fill({
        text: '口座',
        weight: page === heavy ? 3 : 0.5,
        pages: [[page, 1]],
      }),
    );
  expect([best('口座', weighed(0)), best('口座', weighed(1))]).toEqual([0, 1]);
});

test('what is seen once tells nothing about others, and nothing at all is a model', () => {
  expect(train([{ text: '鬱', weight: 1, pages: [[0, 1]] }], 1).hashes).toHaveLength(0);
  const { pages, known } = scoresOf('カード', train([], 2));
  expect([...pages, known]).toEqual([0, 0, 0]);
});
