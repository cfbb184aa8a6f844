import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const days = new Map<string, string>();

/**
 * The newest day that `content/` itself says it was read, verified or reviewed on: what a page that
 * is made from data carries as its day. Unlike the build day it changes only with the content, so
 * that a page whose text is the same stays the same, byte for byte, and devices need not fetch it.
 * @param root of the project
 * @returns `YYYY-MM-DD`
 */
export function contentDay(root = process.cwd()): string {
  const known = days.get(root) ?? newestDay(join(root, 'content'));
  days.set(root, known);
  return known;
}

function newestDay(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|mdx)$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /^\s*(?:readOn|verifiedOn|reviewed): ["'](\d{4}-\d{2}-\d{2})["']/gm,
      ),
    ])
    .map((match) => match[1]!)
    .sort()
    .at(-1)!;
}
