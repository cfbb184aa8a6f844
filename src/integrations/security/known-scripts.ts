import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptAfterPaint } from '../page-scripts/after-paint.ts';

/**
 * The inline scripts that the source code puts into pages: those of its components (`is:inline`, as
 * they stand), and the one that brings the others after the first paint. The policy allows these and
 * no others, so that text which became a script by mistake is never allowed to run.
 * Line ends are those of built pages, whatever those of the files are.
 * @param source folder of the components
 */
export function knownScripts(source: string): Set<string> {
  const known = new Set([scriptAfterPaint]);
  for (const name of globSync('**/*.astro', { cwd: source }).sort())
    for (const [, text] of readFileSync(join(source, name), 'utf8').matchAll(
      /<script is:inline>([^]*?)<\/script>/g,
    ))
      known.add(text!.replaceAll('\r\n', '\n'));
  return known;
}
