import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { languages, type Language } from '../../src/model/language.ts';
import { pagePaths } from './page-paths.ts';

/** Scheme and host that the site is built for. */
export const origin = new URL(process.env['SITE_URL']!).origin;

/** A page of the built site. */
export interface Page {
  /** Where it is served: `/en/contacts/`; the 404 page is `/404.html`. */
  path: string;
  /** Its language, or null for the front door and the 404, which speak both. */
  language: 'ja' | 'en' | null;
  /** The tag of the folder it lies in, also of a language that holds a part of the guide. */
  tag: Language | null;
  document: HTMLElement;
}

/** One page of a built site. */
export function readPage(folder: string, path: string): Page {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const tag = allLanguages.find((one) => path.startsWith(`/${one.tag}/`))?.tag ?? null;
  return {
    path,
    language: languages.find((language) => language === tag) ?? null,
    tag,
    document: parse(readFileSync(join(folder, file), 'utf8')),
  };
}

const pagesByFolder = new Map<string, readonly Page[]>();

/**
 * All pages of a built site. They are read once for all test files of a worker, and the site is not
 * built anew meanwhile: whoever changes a document takes a copy of it first.
 */
export function readPages(folder: string): readonly Page[] {
  const pages = pagesByFolder.get(folder);
  if (pages) return pages;
  const read = pagePaths(folder).map((path) => readPage(folder, path));
  pagesByFolder.set(folder, read);
  return read;
}

/** Whether a page only leads from where a page was to where it is. */
export function leadsOn(page: Page): boolean {
  const unscripted = page.document.querySelector('head')?.querySelector('noscript');
  return /http-equiv="refresh"/.test(unscripted?.innerHTML ?? '');
}

/** The pages of one language. */
export function inLanguage(pages: readonly Page[], language: 'ja' | 'en'): Page[] {
  return pages.filter((page) => page.language === language);
}

/** An attribute of an element, with its character references resolved; empty when it is absent. */
export function attribute(element: HTMLElement, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** The words a reader sees in an element, without the readings over them, with single spaces. */
export function wordsOf(element: HTMLElement): string {
  const copy = parse(element.outerHTML);
  for (const unseen of copy.querySelectorAll('script, style, svg, rt')) unseen.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
