import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Found } from '../../src/model/graph/found.ts';
import { readLanguages } from '../../src/model/languages/read-languages.ts';
import { readStrings } from '../../src/model/languages/read-strings.ts';

const code = globSync('src/**/*.{ts,astro}')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Whether code names a key, or makes one that begins like it: `` t(`duration.${unit}`) ``. */
function isUsed(key: string): boolean {
  const parts = key.split('.');
  const beginnings = parts.slice(1).map((_, at) => `${parts.slice(0, at + 1).join('.')}.\${`);
  return [key, ...beginnings].some((text) => code.includes(text));
}

describe('interface strings', () => {
  test('are all said somewhere', () => {
    const root = process.cwd();
    const found = new Found();
    const [first] = readStrings(root, readLanguages(root, found), found);
    const keys = Object.keys(first!.data);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('would be missed', () => {
    expect(isUsed('step.nowhere-said')).toBe(false);
  });
});
