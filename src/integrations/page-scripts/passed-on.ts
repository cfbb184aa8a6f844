import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const onlyImports = /^import["']\.\/([\w.-]+)["'];?\s*$/;

/**
 * Removes the scripts of a built site that only import another. The bundler makes one for each
 * component whose script another component has as well: 40 bytes that travel with 0.3 kB of headers,
 * and have the script behind them wait.
 * @param folder of the built site's scripts
 * @returns the name of the script behind, by the name of a removed one
 */
export function removePassingOn(folder: string): Map<string, string> {
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const behind = new Map<string, string>();
  for (const [name, text] of texts) {
    const next = onlyImports.exec(text)?.[1];
    const isImported = [...texts.values()].some((other) => other.includes(name));
    if (next === undefined || isImported) continue;
    behind.set(name, next);
    rmSync(join(folder, name));
  }
  return behind;
}

/** A page that names the scripts behind those that were removed. */
export function withScriptsBehind(html: string, behind: ReadonlyMap<string, string>): string {
  return html.replace(
    /(<script type="module" src="[^"]*\/)([\w.-]+)(?=")/g,
    (whole, before: string, name: string) =>
      behind.has(name) ? before + behind.get(name)! : whole,
  );
}
