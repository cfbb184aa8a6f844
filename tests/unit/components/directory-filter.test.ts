import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countWith,
  noFilter,
  passes,
  readAnchor,
  writeAnchor,
  type Filter,
} from '../../../src/components/contact-directory/filter.ts';

const value = fc.constantFrom('', 'police', 'JCB', 'au PAY カード', 'a&b=c#?', 'ja');
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  purpose: value,
  brand: value,
  language: value,
  openNow: fc.boolean(),
  voiceless: fc.boolean(),
});
const anyMember = fc.record({
  purposes: fc.array(value),
  brands: fc.array(value),
  languages: fc.array(value),
  isOpen: fc.boolean(),
  isVoiceless: fc.boolean(),
});
const offered = () => true;

describe('for any filter', () => {
  test('its anchor stands for it', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const anchor = writeAnchor(filter);
        expect(readAnchor(anchor, offered) ?? noFilter).toEqual(filter);
        expect(new URL(anchor, 'https://x.example/ja/contacts/').hash).toBe(anchor);
      }),
    );
  });

  test('a count is what would be shown, and a further choice never shows more', () => {
    fc.assert(
      fc.property(fc.array(anyMember), anyFilter, value, (members, filter, purpose) => {
        const shown = members.filter((member) => passes(member, { ...filter, purpose })).length;
        expect(countWith(members, filter, 'purpose', purpose)).toBe(shown);
        expect(shown).toBeLessThanOrEqual(countWith(members, filter, 'purpose', ''));
      }),
    );
  });
});

test('anchors of other kinds carry no filter, and values that are not offered count as any', () => {
  expect(readAnchor('', offered)).toBeNull();
  expect(readAnchor('#contact-smcc', offered)).toBeNull();
  expect(readAnchor('#show?purpose=<b>&open=1&__proto__=x', () => false)).toEqual({
    ...noFilter,
    openNow: true,
  });
});
