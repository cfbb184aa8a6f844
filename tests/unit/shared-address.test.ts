import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedAddress } from '../../src/components/share-page/shared-address.ts';

test('what is shared is the page, whatever led the reader there', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.webFragments(), (query, fragment) => {
      const page = 'https://torimodosu.example/en/do/police/';
      expect(sharedAddress(new URL(`${page}?${query}#${fragment}`))).toBe(page);
    }),
  );
});
