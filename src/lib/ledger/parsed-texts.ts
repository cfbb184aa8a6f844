import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { replaceFile } from '../replace-file.ts';

/** Where what was parsed is kept between builds: by the names that git gives to contents, their hashes. */
const cacheFile = 'node_modules/.astro/record-versions.json';

/**
 * The data of YAML texts, null for what is no YAML. Each is parsed once and kept: an old version never
 * changes, and parsing all of them again took most of the time that the history costs a build.
 * @param root folder of the project
 * @param names hashes of the texts
 * @param read gives the texts that are not kept yet
 */
export function withParsedTexts(
  root: string,
  names: ReadonlySet<string>,
  read: (missing: readonly string[]) => ReadonlyMap<string, string>,
): Map<string, unknown> {
  const file = join(root, cacheFile);
  const kept = readCache(file);
  const missing = [...names].filter((name) => !Object.hasOwn(kept, name));
  if (missing.length === 0) return new Map([...names].map((name) => [name, kept[name]]));
  const texts = read(missing);
  const data = new Map(
    [...names].map((name): [string, unknown] => {
      const text = texts.get(name);
      return [name, text === undefined ? kept[name] : parsed(text)];
    }),
  );
  writeCache(file, Object.fromEntries(data));
  return data;
}

function parsed(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return null;
  }
}

function readCache(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    // Half a file, of a build that was stopped on another system: it is made anew.
    return {};
  }
}

function writeCache(file: string, data: Record<string, unknown>): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, JSON.stringify(data));
}
