import type { AstroIntegrationLogger } from 'astro';

/** A page on its way from what Astro built to what is published. */
export interface Page {
  /** Its file below the folder of the site, with forward slashes: `ja/act-now/index.html`. */
  readonly path: string;
  readonly html: string;
  /** Texts of the `<style>` elements that a step put into it. */
  readonly inlineStyles: readonly string[];
  /** Hash sources of its inline code, as its policy names them. */
  readonly hashes: Readonly<Hashes>;
  /** Files that it needs and the build did not write: their text by their path below the folder. */
  readonly added: Readonly<Record<string, string>>;
  /** Files below the folder that it named before a step and no longer names. */
  readonly dropped: readonly string[];
}

/** Source expressions of a content security policy that allow inline code. */
export interface Hashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** The built site that the line works on. */
export interface Site {
  /** Its folder. */
  folder: string;
  /** The path it is published at, with a slash at both ends. */
  base: string;
  /** Its full address with a slash at the end; undefined when it is built without one. */
  address: string | undefined;
}

interface Station {
  name: string;
  /** Names of the stations that must have seen every page before. */
  after?: readonly string[];
}

/** Changes pages: what it returns for one is worked out from that page and the prepared site alone. */
export interface Step extends Station {
  /** Reads what it needs beside the pages. It changes nothing. */
  prepare: (site: Site) => (page: Page) => Page;
}

/** Makes other files from the finished pages. */
export interface Consumer extends Station {
  /** Starts work that needs no page, while Astro builds. */
  start?: () => void;
  consume: (
    pages: readonly Page[],
    site: Site,
    logger: AstroIntegrationLogger,
  ) => void | Promise<void>;
}

/** A page as Astro built it. */
export function builtPage(path: string, html: string): Page {
  return {
    path,
    html,
    inlineStyles: [],
    hashes: { scripts: [], styles: [] },
    added: {},
    dropped: [],
  };
}
