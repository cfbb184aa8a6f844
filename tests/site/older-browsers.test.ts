import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPages } from './pages.ts';

const folder = inject('siteFolder');

/**
 * What Safari 16.0 does not have and the newest browsers do (developer.mozilla.org, “Browser
 * compatibility”): an iPhone 8 or X ends at iOS 16. What is only used where it exists, as
 * `requestIdleCallback`, is not among them.
 */
const newer: [name: string, form: RegExp][] = [
  ['checkVisibility (17.4)', /\.checkVisibility\b/],
  ['Object.groupBy, Map.groupBy (17.4)', /\b(?:Object|Map)\.groupBy\b/],
  ['Promise.withResolvers (17.4), Promise.try (18.2)', /\bPromise\.(?:withResolvers|try)\b/],
  ['URL.canParse (17), URL.parse (18)', /\bURL\.(?:canParse|parse)\b/],
  ['AbortSignal.any (17.4)', /\bAbortSignal\.any\b/],
  ['Array.fromAsync (16.4)', /\bArray\.fromAsync\b/],
  ['isWellFormed, toWellFormed (16.4)', /\.(?:is|to)WellFormed\b/],
  [
    'sets as in mathematics (17)',
    /\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\b/,
  ],
  ['RegExp.escape (18.2)', /\bRegExp\.escape\b/],
  ['CompressionStream (16.4)', /\b(?:Dec|C)ompressionStream\b/],
  ['OffscreenCanvas (16.4)', /\bOffscreenCanvas\b/],
  ['showPopover (17)', /\.(?:showPopover|hidePopover|togglePopover)\b/],
  ['startViewTransition (18)', /\.startViewTransition\(/],
  ['style sheets made by scripts (16.4)', /\bnew CSSStyleSheet\b|\.adoptedStyleSheets\b/],
  ['look-behind in patterns (16.4)', /\(\?<[=!]/],
  ['static blocks (16.4)', /\bstatic\s*\{/],
];

/** Scripts in files and in pages, by name. */
function* scripts(): Iterable<[name: string, program: string]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.m?js$/.test(name)) yield [name, readFileSync(join(folder, name), 'utf8')];
  const seen = new Set<string>();
  for (const { path, document } of readPages(folder))
    for (const script of document.querySelectorAll('script:not([src])')) {
      const program = script.rawText;
      if (/json/.test(script.getAttribute('type') ?? '') || seen.has(program)) continue;
      seen.add(program);
      yield [path, program];
    }
}

test('no script needs a browser newer than Safari 16.0', () => {
  const found = [...scripts()].flatMap(([name, program]) =>
    newer.filter(([, form]) => form.test(program)).map(([what]) => `${name}: ${what}`),
  );
  expect(found).toEqual([]);
});
