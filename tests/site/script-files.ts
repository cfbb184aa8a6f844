import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';

/** What travels for a file of the built site, in bytes: brotli at its best, as the release step packs it. */
export function packedSize(folder: string, path: string): number {
  return brotliSize(folder, path, 11);
}

/** A little more than what travels, found out in a thirtieth of the time. */
export function quicklyPackedSize(folder: string, path: string): number {
  return brotliSize(folder, path, 8);
}

function brotliSize(folder: string, path: string, quality: number): number {
  return brotliCompressSync(readFileSync(join(folder, path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality },
  }).length;
}

/** The scripts that a page names: those of its elements, and those that come after its first paint. */
export function scriptsOf(document: HTMLElement): string[] {
  return document
    .querySelectorAll('script[src], script[data-scripts]')
    .flatMap((script) =>
      (script.getAttribute('src') ?? script.getAttribute('data-scripts')!).split(' '),
    );
}

/** The scripts that load with these: they themselves and all that they import at once, each once. */
export function scriptsLoadedWith(folder: string, paths: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const program = readFileSync(join(folder, path), 'utf8');
    for (const [, name] of program.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      queue.push(`/_astro/${name}`);
  }
  return seen;
}

/** The scripts that a script loads only when they are asked for. */
export function scriptsLoadedLater(folder: string, path: string): string[] {
  const program = readFileSync(join(folder, path), 'utf8');
  return [...program.matchAll(/import\(\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name]) => `/_astro/${name}`,
  );
}
