import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { CardsData } from '../../src/lib/search/card.ts';

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
    expect(pages).toBeGreaterThan(50);
  }
});

test('texts of pages are not shipped a second time', () => {
  expect(names.filter((name) => name.includes('fragment'))).toEqual([]);
});

describe.each(['ja', 'en'])('the cards in %s', (language) => {
  const cards = read<CardsData>(names.find((name) => name.startsWith(`cards-${language}`))!);

  test('are all known to the index, each by an id of its own', () => {
    expect(cards.cards.length).toBeGreaterThan(200);
    expect(cards.ids).toHaveLength(cards.cards.length);
    expect(new Set(cards.ids).size).toBe(cards.cards.length);
    expect(Math.min(...cards.ids.map((id) => id.length))).toBeGreaterThan(4);
  });

  test('know the texts of all pages, which come first', () => {
    const pages = cards.cards.filter(({ path }) => !path.includes('#')).length;
    expect(cards.texts).toHaveLength(pages);
    expect(new Set(cards.texts).size).toBe(pages);
    expect(cards.cards.slice(0, pages).every(({ path }) => !path.includes('#'))).toBe(true);
  });
});
