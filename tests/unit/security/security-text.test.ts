import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSecurityText } from '../../../src/integrations/security/security-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, '.well-known/security.txt');
const address = 'https://guide.example/';

test('says where to report, until when it holds, and where it stands', () => {
  writeSecurityText(
    folder,
    { corrections: 'errata@guide.example', repository: 'https://code.example/guide' },
    '2026-11-22',
    address,
  );
  expect(readFileSync(file(), 'utf8')).toBe(
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
  writeSecurityText(folder, facts, '2026-11-22', where);
  expect(existsSync(file())).toBe(false);
});
