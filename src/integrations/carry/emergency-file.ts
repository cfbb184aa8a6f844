import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { contactsPage, pathBelow, targetOf, titleOf, type Target } from './carried-links.ts';
import { carriedHtml, mainOf, withoutNeedlessEnds, withoutTags } from './carried-page.ts';
import { carriedStyle } from './carried-style.ts';
import type { CarriedWords } from './words.ts';

/** At most how many bytes the file of a language has, as it lies on a phone. */
export const mostBytes = 150_000;

/** A page of the site that may be part of the file. */
export interface SourcePage {
  /** Below the language, with a slash at the end: `do/stop-card/`; the home page is empty. */
  path: string;
  html: string;
}

/** What links need to know of the site. */
export interface LinkedSite {
  /** The path of the language's home page, with a slash at both ends. */
  home: string;
  /** Its full address; without one, links that lead out of the file to the site become words. */
  address: string | undefined;
}

/** A page as it was read, once: its text is the same in every selection of pages but for the links. */
interface Source {
  path: string;
  title: string;
  main: HTMLElement;
  ids: ReadonlySet<string>;
  /**
   * As HTML for the file, with the links of the site; written when it is first asked for.
   * @param isShort without what there may be no room for
   */
  text: (isShort: boolean) => string;
}

/**
 * The emergency pages of a language as one HTML file that asks for nothing: no script, no request.
 * It holds the large links of the home page, the pages these lead to, and the contacts; of the other
 * pages those that still fit, in the order in which home and act-now lead to them. Where not even
 * the first of them fit, folded parts and ways without a number are left out of all pages.
 * @param pages the emergency pages, home, act-now and contacts among them
 */
export function emergencyFile(
  pages: readonly SourcePage[],
  words: CarriedWords,
  site: LinkedSite,
): string {
  const sources = new Map(pages.map((page) => [page.path, sourceOf(page, site)]));
  const { first, further } = urgency(sources, site);
  const take = (paths: readonly string[], isShort: boolean) =>
    written(
      paths.map((path) => sources.get(path)!),
      words,
      site,
      isShort,
    );
  const isShort = !fits(take([...first, contactsPage], false));
  let chosen = first;
  let html = take([...first, contactsPage], isShort);
  for (const path of further) {
    const more = take([...chosen, path, contactsPage], isShort);
    if (!fits(more)) continue;
    chosen = [...chosen, path];
    html = more;
  }
  return html;
}

function fits(html: string): boolean {
  return Buffer.byteLength(html) <= mostBytes;
}

function sourceOf({ path, html }: SourcePage, { home }: LinkedSite): Source {
  const main = mainOf(html);
  const texts = new Map<boolean, string>();
  const write = (isShort: boolean) =>
    carriedHtml(main, {
      linkTo: (href) => href,
      anchorOf: (id) => anchorOf({ path, id }),
      without: leftOut(path, main, home, isShort),
      words: main.querySelectorAll(`a.term, .channel a[href^="${home}${contactsPage}"]`),
      sink: 1,
    });
  return {
    path,
    title: titleOf(main),
    main,
    ids: new Set(main.querySelectorAll('[id]').map(({ id }) => id)),
    text: (isShort) => {
      const text = texts.get(isShort) ?? write(isShort);
      texts.set(isShort, text);
      return text;
    },
  };
}

/** The pages that must be in the file, and the others by their urgency; contacts stand at its end. */
function urgency(pages: ReadonlyMap<string, Source>, site: LinkedSite) {
  const led = (path: string, selector: string) =>
    pages
      .get(path)!
      .main.querySelectorAll(selector)
      .flatMap((link) => pathBelow(link.getAttribute('href')!, site.home) ?? [])
      .filter((to) => to !== contactsPage && pages.has(to));
  const first = [...new Set(['', 'act-now/', ...led('', ':is(.primary, .choices) a')])];
  const linked = new Set([...led('', 'a'), ...led('act-now/', 'a')]);
  return { first, further: [...linked].filter((path) => !first.includes(path)) };
}

/** What the file has no room for. */
function leftOut(path: string, main: HTMLElement, home: string, isShort: boolean): HTMLElement[] {
  const all = (selector: string) => main.querySelectorAll(selector);
  const without = all(`h1, .cite, .foot, .page-facts, .contact-card__more a[href^="${home}"]`);
  if (path === '') without.push(...all('.prose > :not(.primary, .choices)'));
  if (!isShort) return without;
  const hasNumber = '.channel__number, .channel__reported-number';
  return [
    ...without,
    ...all('details'),
    ...all('.contact-card:has(.channel__number) .channel').filter(
      (channel) => !channel.querySelector(`${hasNumber}, .channel__state`),
    ),
    // Who stands alone for a purpose stays, with the safe way to them.
    ...all('.directory-group .contact-card').filter(
      (card) =>
        !card.querySelector(hasNumber) &&
        card.closest('.directory-group')!.querySelectorAll('.contact-card').length > 1,
    ),
  ];
}

/** The name in the file of a page, or of a place on it. */
function anchorOf({ path, id }: Target): string {
  const name = path === '' ? 'home' : path.replace(/\/$/, '').replace(/^.*\//, '');
  return id === '' ? name : `${name}.${id}`;
}

const anchor = / id="([^"]+)"/g;

/** A link to a page of the site or a place on the same page. */
const siteLink = /(<a\b[^>]* href=)"([#/][^"]*)"([^>]*)>(.*?)<\/a>/g;

/** The file of some pages. */
function written(
  sources: readonly Source[],
  words: CarriedWords,
  site: LinkedSite,
  isShort: boolean,
): string {
  const ids = new Map(sources.map((source) => [source.path, source.ids]));
  const targets = new Set<string>();
  const bodies = sources.map(({ path: own, text }) =>
    text(isShort).replace(
      siteLink,
      (_, start: string, href: string, rest: string, inner: string) => {
        const target = targetOf(href, own, site.home, ids);
        if (target) targets.add(anchorOf(target));
        else if (site.address === undefined) return inner;
        const leads = target ? `#${anchorOf(target)}` : new URL(href, site.address).href;
        return `${start}"${leads}"${rest}>${inner}</a>`;
      },
    ),
  );
  const there = new Set(bodies.flatMap((body) => [...body.matchAll(anchor)].map(([, id]) => id!)));
  const sections = sources.map(({ path, title }, index) => {
    const heading = path === '' ? '' : `<h2>${title}</h2>`;
    const body = bodies[index]!.replace(anchor, (all, id: string) => (targets.has(id) ? all : ''))
      // What a link leads to may be among what the file has no room for.
      .replace(/(?<= href="#)([^".]+)\.[^"]+/g, (id, page: string) => (there.has(id) ? id : page));
    const name = anchorOf({ path, id: '' });
    return withoutNeedlessEnds(`<section id="${name}">${heading}${body}</section>`);
  });
  const entries = sources
    .filter(({ path }) => path !== '')
    .map(({ path, title }) => `<li><a href="#${anchorOf({ path, id: '' })}">${title}</a>`);
  return framed(words, isShort, entries, sections);
}

/** The file around its parts. Its policy lets no part of it ask any server for anything. */
function framed(
  words: CarriedWords,
  isShort: boolean,
  entries: readonly string[],
  sections: readonly string[],
): string {
  const hash = createHash('sha256').update(carriedStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const [home = '', ...others] = sections;
  return [
    `<!DOCTYPE html><html lang="${words.lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="format-detection" content="telephone=no"><meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${withoutTags(words.emergencyTitle)}</title><style>${carriedStyle}</style></head>`,
    `<body><header><h1>${words.emergencyTitle}</h1>${words.edition}`,
    `${isShort ? words.shortened : ''}</header><main>${home}`,
    `<nav><h2>${words.contents}</h2><ul>${entries.join('')}</ul></nav>`,
    ...others,
    `</main><footer><div class="foot__warning">${words.warnings}</div>${words.about}</footer>`,
    '</body></html>\n',
  ].join('');
}
