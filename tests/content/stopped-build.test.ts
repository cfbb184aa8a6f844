import type { AstroIntegrationLogger } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentRules } from '../../src/integrations/content-rules/index.ts';
import { contentDayVariable } from '../../src/lib/content-day.ts';
import { fingerprintOf } from '../../src/model/graph/translation-state.ts';
import { content, page, query, translated } from './fixtures/content.ts';

const day = process.env[contentDayVariable];
let said: string[];
beforeEach(() => (said = []));
afterEach(() => {
  process.env[contentDayVariable] = day;
});

/** Begins a command of Astro with pages, and gives the error by which it ends. */
function begin(command: 'build' | 'sync', pages: ReturnType<typeof page>[]): Error | undefined {
  const queries = pages.map(({ path, language }) => query(path, { language }));
  const { hooks } = contentRules(content({ pages, queries }));
  const logger = {
    error: (line: string) => said.push(`error ${line}`),
    warn: (line: string) => said.push(`warning ${line}`),
  } as unknown as AstroIntegrationLogger;
  type Hook = (options: object) => void;
  (hooks['astro:config:setup'] as Hook)({ command });
  try {
    (hooks['astro:config:done'] as Hook)({ logger });
  } catch (error) {
    return error as Error;
  }
  return undefined;
}

const right = { kind: 'about', checkedAgainst: fingerprintOf(page('ja', 'a')) };

test('a mistake stops a build, and nothing is said but what is wrong', () => {
  const error = begin('build', [page('ja', 'a', '', right)]);
  expect(error?.message).toBe('Nothing was built: 1 problem in content/ (named above).');
  expect(error?.stack).toBeUndefined();
  expect(said).toEqual([
    'error content/docs/ja/a.mdx: has no translation: write content/docs/en/a.mdx. [translations]',
  ]);
});

test('where nothing is built, a mistake is a warning', () => {
  expect(begin('sync', [page('ja', 'a', '', right)])).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/^warning .*has no translation/)]);
});

test('a translation that was not read against its original does not stop a build', () => {
  const pages = translated('a', '', '', { ...right, checkedAgainst: '000000000000' });
  expect(begin('build', pages)).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/^warning .*read both pages side by side/)]);
});
