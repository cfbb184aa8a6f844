import { expect, test } from 'vitest';
import { securityText } from '../../../src/integrations/security/security-text.ts';

const address = 'https://guide.example/';

test('says where to report, until when it holds, and where it stands', () => {
  const text = securityText(
    { corrections: 'errata@guide.example', repository: 'https://code.example/guide' },
    '2026-11-22',
    address,
  );
  expect(text).toBe(
    [
      'Contact: https://code.example/guide/security',
      'Contact: mailto:errata@guide.example',
      'Expires: 2027-11-17T00:00:00Z',
      'Preferred-Languages: ja, en',
      'Canonical: https://guide.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test.each([
  ['nobody to report to', { corrections: null, repository: null }, address],
  ['no address of the site', { corrections: 'errata@guide.example', repository: null }, undefined],
])('is left out with %s', (_, facts, where) => {
  expect(securityText(facts, '2026-11-22', where)).toBeUndefined();
});
