import { expect, test, vi } from 'vitest';
import type { AstroIntegrationLogger } from 'astro';
import { addressOnPaper, missingAddress } from '../../src/integrations/sheets/missing-address.ts';

/** What a build says at its end when it has this address. */
async function saidAtTheEnd(address: string | undefined): Promise<unknown[][]> {
  const warn = vi.fn<(words: string) => void>();
  const logger = { warn } as Partial<AstroIntegrationLogger> as AstroIntegrationLogger;
  await addressOnPaper().consume([], { folder: '', base: '/', address }, logger);
  return warn.mock.calls;
}

test('a build without an address says in one line what paper lacks, any other says nothing', async () => {
  expect(await saidAtTheEnd(undefined)).toEqual([[missingAddress]]);
  expect(missingAddress).toContain('SITE_URL');
  expect(missingAddress).not.toContain('\n');
  expect(await saidAtTheEnd('https://torimodosu.example/')).toEqual([]);
});
