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
    const policy = contentPolicy([hello], 'header');
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hello};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)'? *(;|$)|unsafe-hashes|\*|https?:|data:/);
  });

  test('does not depend on the order or repetition of the scripts', () => {
    fc.assert(
      fc.property(fc.array(fc.base64String()), (hashes) => {
        const again = contentPolicy([...hashes, ...hashes].reverse(), 'header');
        expect(again).toBe(contentPolicy(hashes, 'header'));
      }),
    );
  });

  test('leaves out of a page what browsers ignore there', () => {
    expect(contentPolicy([], 'header')).toContain('frame-ancestors');
    expect(contentPolicy([], 'meta')).not.toContain('frame-ancestors');
  });
});
