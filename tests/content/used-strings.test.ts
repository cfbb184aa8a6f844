import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Found } from '../../src/model/graph/found.ts';
import { readLanguages } from '../../src/model/languages/read-languages.ts';
import { readStrings } from '../../src/model/languages/read-strings.ts';

const files = [...globSync('src/**/*.{ts,astro}'), 'astro.config.mjs'].map((path) => ({
  room: basename(dirname(path)),
  path,
  text: readFileSync(path, 'utf8'),
}));
const code = files.map(({ text }) => text).join('\n');

/** The folders whose code names the words that are handed to a room. */
function namingRooms(room: string): string[] {
  // What makes the index of search hands its words to the room of search.
  if (room === 'search-index') return ['search'];
  // Pure modules of a case name the words of what they work out.
  return room.startsWith('case-') ? [room, 'case'] : [room];
}

/** The code that can ask for the words a page hands to a script, by the beginning of their keys. */
const askedFor = new Map<string, string>();
for (const { text, room } of files)
  for (const [, start] of text.matchAll(/\bwordsBelow\(\s*language,\s*'([\w.]+)'/g)) {
    const asking = files
      .filter(({ path }) => namingRooms(room).some((name) => path.split('/').includes(name)))
      .map((file) => file.text);
    askedFor.set(start!, [askedFor.get(start!) ?? '', ...asking].join('\n'));
  }

/**
 * Whether code names a key, makes one that begins like it (`` t(`duration.${unit}`) ``), or asks for
 * it by the parts of its name where it is handed to a script (`` word(`level.${level}`) ``).
 */
function isUsed(key: string): boolean {
  const parts = key.split('.');
  const beginnings = parts.slice(1).map((_, at) => `${parts.slice(0, at + 1).join('.')}.\${`);
  if ([key, ...beginnings].some((text) => code.includes(text))) return true;
  return [...askedFor].some(([start, asking]) => {
    const name = key.slice(start.length + 1).split('.');
    return key.startsWith(`${start}.`) && name.every((part) => isNamed(part, asking));
  });
}

const isNamed = (part: string, text: string) => new RegExp(`['"\`.]${part}(?![\\w-])`).test(text);

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
    expect(isUsed('numberCheck.nowhere-said')).toBe(false);
    expect(isUsed('numberCheck.listed.nowhere-said')).toBe(false);
  });
});
