import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashSource } from '../../../src/integrations/security/inline-code.ts';
import { contentPolicy } from '../../../src/integrations/security/policy.ts';

describe('the policy', () => {
  // From https://www.w3.org/TR/CSP3/#example-aa8e4f7b: the hash of `alert('Hello, world.');`.
  const hello = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

  test('spells a hash as the standard does', () => {
    expect(hashSource("alert('Hello, world.');")).toBe(hello);
  });

  test('allows the scripts it is given and nothing unsafe', () => {
    const policy = contentPolicy({ scripts: [hello], styles: [] }, 'header');
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hello};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)'? *(;|$)|unsafe-hashes|\*|https?:|data:/);
  });

  test('allows the styles it is given', () => {
    const policy = contentPolicy({ scripts: [], styles: [hello] }, 'meta');
    expect(policy).toContain(`; style-src 'self' ${hello};`);
  });

  test('does not depend on the order or repetition of the hashes', () => {
    const hashes = fc.array(fc.base64String());
    fc.assert(
      fc.property(hashes, hashes, (scripts, styles) => {
        const twice = (list: string[]) => [...list, ...list].reverse();
        const again = { scripts: twice(scripts), styles: twice(styles) };
        expect(contentPolicy(again, 'header')).toBe(contentPolicy({ scripts, styles }, 'header'));
      }),
    );
  });

  test('leaves out of a page what browsers ignore there', () => {
    const none = { scripts: [], styles: [] };
    expect(contentPolicy(none, 'header')).toContain('frame-ancestors');
    expect(contentPolicy(none, 'meta')).not.toContain('frame-ancestors');
  });
});
