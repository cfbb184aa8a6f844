import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { carriedHtml, mainOf, withoutNeedlessEnds } from './carried-page.ts';
import { carriedStyle } from './carried-style.ts';

/** At most how many bytes the file of a language has, as it lies on a phone. */
export const mostBytes = 150_000;

/** The words of the file, in its language. */
export interface FileWords {
  /** What `lang` says. */
  lang: string;
  title: string;
  /** The name of the list of its parts. */
  contents: string;
  /** Sentences above everything: of which day it is, how long it may be trusted, where the site is. */
  notes: readonly string[];
  /** Stands there too when folded parts had to be left out. */
  shortened: string;
  /** Below everything, in bold letters. */
  warnings: readonly string[];
  /** Whose guide it is, at the end. */
  about: readonly string[];
  /** Turns marks and readings in these words into HTML, in a page that holds nothing else. */
  finish: (html: string) => string;
}

/** A page of the site that may be part of the file. */
export interface SourcePage {
  /** Below the language, with a slash at the end: `do/stop-card/`; the home page is empty. */
  path: string;
  html: string;
}

/** What the site is, as far as links need it. */
export interface LinkedSite {
  /** The path of the language's home page, with a slash at both ends. */
  home: string;
  /** Scheme and host; without them, links that lead out of the file to the site become words. */
  origin: string | undefined;
}

/** A page as it was read, once. */
interface Source {
  path: string;
  /** Of the page, as HTML. */
  title: string;
  main: HTMLElement;
  ids: ReadonlySet<string>;
}

/** The page whose cards stand for the page of each organisation. */
const contacts = 'contacts/';

/**
 * The emergency pages of a language as one HTML file that asks for nothing: no script, no request.
 * It holds the large links of the home page, the pages these lead to, and the contacts; of the other
 * pages those that still fit, in the order in which home and act-now lead to them. Where not even
 * the first of them fit, folded parts and ways without a number are left out of all pages.
 * @param pages the emergency pages, home, act-now and contacts among them
 */
export function emergencyFile(
  pages: readonly SourcePage[],
  words: FileWords,
  site: LinkedSite,
): string {
  const sources = new Map(pages.map((page) => [page.path, sourceOf(page)]));
  const { first, further } = urgency(sources, site);
  const take = (paths: readonly string[], isShort: boolean) =>
    written(
      paths.map((path) => sources.get(path)!),
      isShort ? { ...words, notes: [...words.notes, words.shortened] } : words,
      site,
      isShort,
    );
  const whole = take([...first, ...further, contacts], false);
  if (fits(whole)) return whole;
  const isShort = !fits(take([...first, contacts], false));
  let chosen = first;
  let html = take([...first, contacts], isShort);
  for (const path of further) {
    const more = take([...chosen, path, contacts], isShort);
    if (!fits(more)) continue;
    chosen = [...chosen, path];
    html = more;
  }
  return html;
}

function fits(html: string): boolean {
  return Buffer.byteLength(html) <= mostBytes;
}

function sourceOf({ path, html }: SourcePage): Source {
  const main = mainOf(html);
  return {
    path,
    title: main.querySelector('h1')!.innerHTML.replaceAll(/<\/?span[^>]*>/g, '').trim(),
    main,
    ids: new Set(main.querySelectorAll('[id]').map(({ id }) => id)),
  };
}

/** The pages that must be in the file, and the others by their urgency; contacts stand at its end. */
function urgency(pages: ReadonlyMap<string, Source>, site: LinkedSite) {
  const led = (path: string, selector: string) =>
    pages
      .get(path)!
      .main.querySelectorAll(selector)
      .flatMap((link) => placeOf(link.getAttribute('href')!, site.home)?.path ?? [])
      .filter((to) => to !== contacts && pages.has(to));
  const first = [...new Set(['', 'act-now/', ...led('', ':is(.primary, .choices) a')])];
  const linked = new Set([...led('', 'a'), ...led('act-now/', 'a')]);
  return { first, further: [...linked].filter((path) => !first.includes(path)) };
}

/** An address of this language of the site as a path below its home and an anchor. */
function placeOf(href: string, home: string): { path: string; anchor: string } | undefined {
  const [address = '', anchor = ''] = href.split('#');
  return address.startsWith(home) ? { path: address.slice(home.length), anchor } : undefined;
}

/** What the file has no room for. */
function leftOut({ path, main }: Source, { home }: LinkedSite, isShort: boolean): HTMLElement[] {
  const all = (selector: string) => main.querySelectorAll(selector);
  const without = all(`h1, .cite, .foot, .page-facts, .contact-card__more a[href^="${home}"]`);
  if (path === '') without.push(...all('.prose > :not(.primary, .choices)'));
  if (!isShort) return without;
  const hasNumber = '.channel__number, .channel__reported-number';
  return [
    ...without,
    ...all('details'),
    ...all('.channel').filter((channel) => !channel.querySelector(`${hasNumber}, .channel__state`)),
    // Who stands alone for a purpose stays, with the safe way to them.
    ...all('.directory-group .contact-card').filter(
      (card) =>
        !card.querySelector(hasNumber) &&
        card.closest('.directory-group')!.querySelectorAll('.contact-card').length > 1,
    ),
  ];
}

/** The anchor of a page in the file. */
function nameOf(path: string): string {
  return path === '' ? 'home' : path.replace(/\/$/, '').replace(/^.*\//, '');
}

/** Where an address of the site stands in a file of some pages. */
function anchorsIn(sources: readonly Source[]) {
  const inside = new Map(sources.map((source) => [source.path, source]));
  return ({ path, anchor }: { path: string; anchor: string }): string | undefined => {
    const card = /^contacts\/([^/]+)\/$/.exec(path)?.[1];
    const source = inside.get(card === undefined ? path : contacts);
    const id = card === undefined ? anchor : `contact-${card}`;
    const isThere = source?.ids.has(id) === true;
    if (!source || (card !== undefined && !isThere)) return undefined;
    return `${nameOf(source.path)}${isThere ? `.${id}` : ''}`;
  };
}

/** The file of some pages. */
function written(
  sources: readonly Source[],
  words: FileWords,
  site: LinkedSite,
  isShort: boolean,
): string {
  const inFile = anchorsIn(sources);
  const targets = new Set<string>();
  const bodies = sources.map((source) =>
    carriedHtml(source.main, {
      linkTo: (href) => {
        if (!/^[#/]/.test(href)) return href;
        const place = href.startsWith('#')
          ? { path: source.path, anchor: href.slice(1) }
          : placeOf(href, site.home);
        const target = place && inFile(place);
        if (target === undefined) return site.origin && `${site.origin}${href}`;
        targets.add(target);
        return `#${target}`;
      },
      anchorOf: (id) => `${nameOf(source.path)}.${id}`,
      without: leftOut(source, site, isShort),
      words: source.main.querySelectorAll(
        `a.term, .channel a[href^="${site.home}${contacts}"]`,
      ),
      sink: 1,
    }),
  );
  const sections = sources.map(({ path, title }, index) => {
    const heading = path === '' ? '' : `<h2>${title}</h2>`;
    const body = bodies[index]!.replace(/ id="([^"]+)"/g, (all, id: string) =>
      targets.has(id) ? all : '',
    );
    return withoutNeedlessEnds(`<section id="${nameOf(path)}">${heading}${body}</section>`);
  });
  const entries = sources
    .filter(({ path }) => path !== '')
    .map(({ path, title }) => `<li><a href="#${nameOf(path)}">${title}</a>`);
  return frame(words, entries, sections);
}

/** Where the parts come into the frame. */
const partsHere = '<hr>';

/** The file around its parts. Its policy lets no part of it ask any server for anything. */
function frame(words: FileWords, entries: readonly string[], sections: readonly string[]): string {
  const hash = createHash('sha256').update(carriedStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const [home = '', ...others] = sections;
  const around = [
    `<!DOCTYPE html><html lang="${words.lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="format-detection" content="telephone=no"><meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(words.title)}</title><style>${carriedStyle}</style></head>`,
    `<body><header><h1>${escaped(words.title)}</h1>${paragraphs(words.notes)}</header>`,
    `<main>${partsHere}<nav><h2>${escaped(words.contents)}</h2>${partsHere}</nav>${partsHere}</main>`,
    `<footer><div class="foot__warning">${paragraphs(words.warnings)}</div>`,
    `${paragraphs(words.about)}</footer></body></html>`,
  ];
  const [start, title, contents, end] = words.finish(around.join('')).split(partsHere);
  const list = `<ul>${entries.join('')}</ul>`;
  return [start, home, title, list, contents, ...others, end, '\n'].join('');
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text)}</p>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
