import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { readPage } from './pages.ts';

const folder = inject('siteFolder');
const text = readFileSync('tests/site/cases.yaml', 'utf8');
// `parse` refuses a case that is listed twice.
const cases = Object.entries(parse(text, { uniqueKeys: true }) as Record<string, string[]>);
const places = cases.flatMap(([name, answers]) => answers.map((place) => [name, place] as const));

/** What to do about a place that is gone; cases.yaml is the only file to change. */
const remedy =
  'if the page was moved or the heading renamed, write the new place into tests/site/cases.yaml; if the answer was taken away, the case has none any more';

/** What is missing of a place `path#heading` in a language of the built site; empty when it is there. */
function missing(place: string, language: string): string {
  const [, path, heading] = /^([a-z-]+(?:\/[a-z-]+)*)#([a-z-]+)$/.exec(place) ?? [];
  if (!path || !heading) return `"${place}" is no page and heading`;
  const address = `/${language}/${path}/`;
  if (!existsSync(join(folder, address, 'index.html'))) return `no page ${address}: ${remedy}`;
  const found = readPage(folder, address).document.getElementById(heading);
  return found && /^h[2-4]$/i.test(found.tagName)
    ? ''
    : `no heading #${heading} on ${address}: ${remedy}`;
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
  expect(missing('act-now#no-such-heading', 'en')).toMatch(
    /^no heading #no-such-heading on \/en\/act-now\/: if .*cases\.yaml/,
  );
  expect(missing('no-such-page#now', 'ja')).toMatch(/^no page \/ja\/no-such-page\/: if /);
  expect(missing('act-now', 'ja')).toBe('"act-now" is no page and heading');
});
