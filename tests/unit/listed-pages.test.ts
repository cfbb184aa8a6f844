import { describe, expect, test } from 'vitest';
import { isListed } from '../../src/integrations/listed-pages.ts';

const moves = [{ language: 'ja' as const, from: 'do/old', to: 'do/new' }];

// Some are called as folders of the site are.
describe.each(['/', '/guide/', '/e/', '/print/'])('in a site at %s', (base) => {
  const isIn = (path: string) => isListed(base, moves)(`https://example.org${base}${path}`);

  test.each([
    '',
    'ja/',
    'ja/act-now/',
    'ja/do/new/',
    'ja/find/',
    'en/print/',
    'en/ledger/',
    'en/about/sources/',
    'en/about/sources/official/',
  ])('%s is listed', (path) => expect(isIn(path)).toBe(true));

  test.each([
    'ja/do/old/',
    'ja/find/q12/',
    'ja/one-at-a-time/first-hour/',
    'ja/sources/',
    'ja/do/new/sources/',
    'en/print/say/',
    'en/ledger/contacts/bank/lost/',
    'en/editions/2026-11-29-kfm/',
    'e/',
    'e/2026-11-29-kfm/',
    'not-kept/',
  ])('%s is not', (path) => expect(isIn(path)).toBe(false));
});
