import type { Page } from '../finish/page.ts';

const onlyImports = /^import["']\.\/([\w.-]+)["'];?\s*$/;

/**
 * The scripts of a built site that only import another. The bundler makes one for each component
 * whose script another component has as well: 40 bytes that travel with 0.3 kB of headers, and have
 * the script behind them wait.
 * @param texts of the scripts, by name
 * @returns the name of the script behind, by the name of one that pages do not need
 */
export function reexportChunks(texts: ReadonlyMap<string, string>): Map<string, string> {
  const behind = new Map<string, string>();
  for (const [name, text] of texts) {
    const next = onlyImports.exec(text)?.[1];
    const isImported = [...texts.values()].some((other) => other.includes(name));
    if (next !== undefined && !isImported) behind.set(name, next);
  }
  return behind;
}

/** The page, which names the scripts behind those that only import them. */
export function withoutReexportChunks(page: Page, behind: ReadonlyMap<string, string>): Page {
  const dropped: string[] = [];
  const html = page.html.replace(
    /(<script type="module" src="[^"]*\/)([\w.-]+)(?=")/g,
    (whole, before: string, name: string) => {
      const next = behind.get(name);
      if (next === undefined) return whole;
      dropped.push(`_astro/${name}`);
      return before + next;
    },
  );
  return { ...page, html, dropped: [...page.dropped, ...dropped] };
}
