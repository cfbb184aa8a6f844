import { expect, test, vi } from 'vitest';
import { addressOnPaper, missingAddress } from '../../src/integrations/sheets/missing-address.ts';

/** What a build says at its end when it has this address. */
function saidAtTheEnd(site: string | undefined): unknown[][] {
  const { hooks } = addressOnPaper();
  const warn = vi.fn<(words: string) => void>();
  // The hooks use nothing else of what Astro gives them.
  const call = (name: keyof typeof hooks, given: object) =>
    (hooks[name] as (given: object) => void)(given);
  call('astro:config:done', { config: { site } });
  call('astro:build:done', { logger: { warn } });
  return warn.mock.calls;
}

test('a build without an address says in one line what paper lacks, any other says nothing', () => {
  expect(saidAtTheEnd(undefined)).toEqual([[missingAddress]]);
  expect(missingAddress).toContain('SITE_URL');
  expect(missingAddress).not.toContain('\n');
  expect(saidAtTheEnd('https://torimodosu.example')).toEqual([]);
});
