import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { attribute, readPages } from './pages.ts';

const pages = readPages(inject('siteFolder'));
const journeys = Object.entries(
  parse(readFileSync('tests/site/journeys.yaml', 'utf8')) as Record<string, string[]>,
);

/** What is missing on the way through these pages of a language, with what to do; empty when nothing is. */
function gaps(stations: string[], language: string): string[] {
  const addresses = [`/${language}/`, ...stations.map((station) => `/${language}/${station}/`)];
  return addresses.flatMap((address, index) => {
    const next = addresses[index + 1];
    const page = pages.find(({ path }) => path === address);
    if (!page)
      return [
        `no page ${address}: if it was moved, write its new path into tests/site/journeys.yaml`,
      ];
    const folded = new Set(page.document.querySelectorAll('main details a'));
    const seen = page.document
      .querySelectorAll('main a[href]')
      .filter((link) => !folded.has(link))
      .map((link) => attribute(link, 'href'));
    return next === undefined || seen.includes(next)
      ? []
      : [
          `${address} has no link to ${next} outside a fold: add one, or write another way into tests/site/journeys.yaml`,
        ];
  });
}

describe.each(languages)('in %s', (language) => {
  test.each(journeys)('who %s gets there from the home page by links alone', (_, stations) => {
    expect(gaps(stations, language)).toEqual([]);
  });
});

test('a way that is broken is told with what to do', () => {
  expect(gaps(['no-such-page'], 'en')).toEqual([
    expect.stringMatching(/^\/en\/ has no link to \/en\/no-such-page\/.*journeys\.yaml/),
    expect.stringMatching(/^no page \/en\/no-such-page\/.*journeys\.yaml/),
  ]);
});
