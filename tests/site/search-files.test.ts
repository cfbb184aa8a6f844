import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { cardsOf, type CardsFile, type Details, type Ids } from '../../src/lib/search/card.ts';

const folder = join(inject('siteFolder'), 'pagefind');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const read = <Value>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value;

test('every index that is listed has its files, and each language its concepts and texts', () => {
  const { languages } = read<{
    languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  }>('pagefind-entry.json');
  expect(Object.keys(languages).sort()).toEqual(['en', 'en-x-text', 'ja', 'ja-x-text']);
  for (const { hash, wasm, page_count: pages } of Object.values(languages)) {
    expect(names).toContain(`pagefind.${hash}.pf_meta`);
    expect(names).toContain(`wasm.${wasm ?? 'unknown'}.pagefind`);
    expect(pages).toBeGreaterThan(0);
  }
});

test('texts of pages are not shipped a second time', () => {
  expect(names.filter((name) => name.includes('fragment'))).toEqual([]);
});

describe.each(['ja', 'en'])('the cards in %s', (language) => {
  const named = <Value>(name: string) =>
    read<Value>(names.find((one) => one.startsWith(`${name}-${language}`))!);
  const file = named<CardsFile>('cards');
  const cards = cardsOf(file);
  const idsIn = ({ length, joined }: Ids) => joined.match(new RegExp(`.{${length}}`, 'g')) ?? [];

  test('are all known to the index, each by an id of its own', () => {
    expect(cards.length).toBeGreaterThan(0);
    expect(idsIn(file.ids)).toHaveLength(cards.length);
    expect(new Set(idsIn(file.ids)).size).toBe(cards.length);
    expect(file.ids.length).toBeGreaterThan(2);
  });

  test('know the texts of all pages, which come first', () => {
    const isPage = ({ kind }: (typeof cards)[number]) =>
      !['contact', 'term', 'item'].includes(kind);
    const pages = cards.filter(isPage).length;
    expect(idsIn(named<Ids>('texts'))).toHaveLength(pages);
    expect(cards.slice(0, pages).every(isPage)).toBe(true);
  });

  test('all have their details, a sentence at least', () => {
    const details = file.details.flatMap((_, place) =>
      read<Details[]>(names.find((one) => one.startsWith(`details/${language}-${place}.`))!),
    );
    expect(details).toHaveLength(cards.length);
    expect(details.filter(({ text }) => text === '')).toEqual([]);
    expect(details.map(({ phones }) => (phones?.length ?? 0) > 0)).toEqual(
      cards.map(({ hasPhone }) => hasPhone),
    );
  });
});
