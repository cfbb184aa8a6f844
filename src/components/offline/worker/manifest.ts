import type { Language } from '../../../model/language.ts';

/**
 * When a file is cached. `core` and the kit of the reader's language before the worker takes over: the
 * emergency kit is there whole or not at all. The rest when the reader has asked for it, the files of
 * the reader's language before those of the other.
 */
export type Group = 'core' | `kit-${Language}` | 'shared' | Language;

/** A file of the published site that a device may cache. */
export interface Entry {
  /** Below the base path; a page ends with a slash (`ja/act-now/`, empty for the front door). */
  path: string;
  /** Fingerprint of the content: see `revision.ts`. */
  revision: string;
  /** Size on the device, in bytes. */
  bytes: number;
  group: Group;
  /** Of a page with facts: the day the oldest of them was checked, `YYYY-MM-DD`. */
  facts?: string;
}

/** Whether a file is part of the emergency kit of a language. */
export function isOfKit({ group }: Pick<Entry, 'group'>, language: Language): boolean {
  return group === 'core' || group === `kit-${language}`;
}

/** Where a kit's texts lie in one file below the base path: as one, they pack to a third. */
export function kitFile(language: Language): string {
  return `kit/${language}.json`;
}

const textTypes = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The media type of a file that stands in its kit's file as text; undefined for all others. */
export function textType(path: string): string | undefined {
  if (path === '' || path.endsWith('/')) return textTypes.html;
  return textTypes[/\.(\w+)$/.exec(path)?.[1] as keyof typeof textTypes];
}

/** The sentence above a page that was read from the device's copy; places in `{braces}`. */
export interface CopyWords {
  /** What the page says in `lang` for them. */
  lang: string;
  /** The day of the version: `{date}`. */
  line: string;
  /** The day the facts were checked, today or without a believable clock: `{facts}`. */
  facts: string;
  /** The same with how long ago: `{facts}` and `{days}`. */
  aged: string;
  /** Added when the copy is old. */
  old: string;
  /** What stands between its sentences. */
  gap: string;
  /** What the line is, for those who hear the page. */
  label: string;
  /** Instead of a page of which there is neither a copy nor a connection. */
  notKept: string;
}

/** What one build of the site consists of; it stands at the top of `sw.js`. */
export interface Manifest {
  /** The path the site is published at, with a slash at both ends. */
  base: string;
  /** The day the site was built for, `YYYY-MM-DD`. */
  built: string;
  /** Fingerprint of all entries. */
  version: string;
  /** About how much is fetched for all of it, compressed, in bytes. */
  transfer: number;
  entries: Entry[];
  /** Paths of pages that exist and are never cached, and of folders of such pages. */
  neverCached: string[];
  /** Where pages are now, by the paths at which they were before. */
  moved: Record<string, string>;
  /** By language; one that holds a part of the guide is among them if it has all of these words. */
  words: Record<Language, CopyWords>;
  /** By the first part of a page's path: the language whose words it goes with. */
  languages: Record<string, Language>;
  /**
   * By the first part of a page's path: the kits that its reader needs. Beside that of its own, a
   * language that holds a part of the guide needs its fallback's.
   */
  kits: Record<string, Language[]>;
}

/** Name of the cache. Several sites can share an origin, so the base path is part of it. */
export function cacheName(base: string): string {
  return `torimodosu-offline ${base}`;
}
