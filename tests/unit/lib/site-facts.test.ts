import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteFacts } from '../../../src/lib/site-facts.ts';

function rootWith(yaml: string): string {
  const root = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), yaml);
  return root;
}

test('the facts of this publication can be read', () => {
  expect(Object.keys(readSiteFacts()).sort()).toEqual(['corrections', 'repository']);
});

test('a mistake is reported to a mail address, a web address or nowhere', () => {
  for (const corrections of ['fix@example.org', 'https://example.org/fix', null])
    expect(readSiteFacts(rootWith(`corrections: ${corrections}\nrepository: null`))).toEqual({
      corrections,
      repository: null,
    });
});

test('a wrong fact is an error that names the field', () => {
  expect(() => readSiteFacts(rootWith('corrections: somebody\nrepository: null'))).toThrow(
    'corrections: must be an e-mail address, or a web address',
  );
});

test('the repository stands without a slash at its end, for paths are put behind it', () => {
  const read = (repository: string) =>
    readSiteFacts(rootWith(`corrections: null\nrepository: ${repository}`));
  expect(read('https://example.org/a').repository).toBe('https://example.org/a');
  expect(() => read('https://example.org/a/')).toThrow('repository: ends with a slash');
});
