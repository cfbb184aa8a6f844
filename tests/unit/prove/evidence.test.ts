import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { claims } from '../../../src/lib/proof/claims.ts';
import { placesOf } from '../../../src/model/languages/read-strings.ts';
import { evidence, namePattern, runBy } from '../../../tools/prove/evidence.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const strings = parse(read('content/docs/en/strings.yaml')) as Record<string, string>;

describe.each(claims)('the claim “%s”', (claim) => {
  test.each(evidence[claim])('rests on a test that exists: $test', (one) => {
    expect(read(one.file)).toContain(`'${one.test}'`);
    for (const file of runBy(one)) {
      expect(existsSync(file), file).toBe(true);
      if (file !== one.file) expect(read(file)).toContain(`/${basename(one.file)}'`);
    }
  });

  test('says only what its tests measure', () => {
    const measured = evidence[claim]
      .flatMap(({ file }) => [...read(file).matchAll(/meta\.figures = \{([^}]+)\}/g)])
      .flatMap(([, figures]) => figures!.split(',').flatMap((figure) => /\w+/.exec(figure) ?? []));
    const said = placesOf(strings[`proof.said.${claim}`]!).filter((name) => name !== 'language');
    expect(said).not.toEqual([]);
    expect(measured).toEqual(expect.arrayContaining(said));
  });
});

test('the pattern of a name fits the names of its runs, and no other', () => {
  const pattern = new RegExp(`^${namePattern({ test: '$path (%s) leads somewhere.' })}$`);
  expect(pattern.test('/ja/act-now/ (a) leads somewhere.')).toBe(true);
  expect(pattern.test('/ja/act-now/ (a) leads somewhere!')).toBe(false);
  expect(pattern.test('/ja/act-now/ leads somewhere.')).toBe(false);
});
