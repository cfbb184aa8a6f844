import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/lib/language.ts';
import { readPage } from './pages.ts';

const folder = inject('siteFolder');
const text = readFileSync('tests/site/cases.yaml', 'utf8');
// `parse` refuses a case that is listed twice.
const cases = Object.entries(parse(text, { uniqueKeys: true }) as Record<string, string[]>);
const places = cases.flatMap(([name, answers]) => answers.map((place) => [name, place] as const));

/** What is missing of a place `path#heading` in a language of the built site; empty when it is there. */
function missing(place: string, language: string): string {
  const [, path, heading] = /^([a-z-]+(?:\/[a-z-]+)*)#([a-z-]+)$/.exec(place) ?? [];
  if (!path || !heading) return `"${place}" is no page and heading`;
  const address = `/${language}/${path}/`;
  if (!existsSync(join(folder, address, 'index.html'))) return `no page ${address}`;
  const found = readPage(folder, address).document.getElementById(heading);
  return found && /^h[2-4]$/i.test(found.tagName) ? '' : `no heading #${heading} on ${address}`;
}

test('cases are listed in order', () => {
  const names = cases.map(([name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !/^S\d\d$/.test(name))).toEqual([]);
  expect(names).toEqual([...names].sort());
});

describe.each(languages)('in %s', (language) => {
  test.each(places)('%s is answered at %s', (_, place) => {
    expect(missing(place, language)).toBe('');
  });
});

test('a place that is gone is noticed', () => {
  expect(missing('do/police#no-such-heading', 'en')).toBe(
    'no heading #no-such-heading on /en/do/police/',
  );
  expect(missing('no-such-page#now', 'ja')).toBe('no page /ja/no-such-page/');
  expect(missing('do/police', 'ja')).toBe('"do/police" is no page and heading');
});
