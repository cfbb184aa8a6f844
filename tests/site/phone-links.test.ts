import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { NodeType, type HTMLElement, type Node } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { writeDate } from '../../src/lib/dates.ts';
import { translateTo } from '../../src/lib/interface-strings.ts';
import { languages } from '../../src/model/language.ts';
import { withoutReadings } from '../../src/model/readings.ts';
import { dialledBy } from '../dialled-by.ts';
import { attribute, readPages, wordsOf, type Page } from './pages.ts';

interface Channel {
  id: string;
  kind: string;
  number?: { e164?: string; domestic?: string; short?: string };
  status: string;
  confidence: string;
  sources: string[];
  readOn: string;
}

const content = new URL('../../content/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));
const channels = readdirSync(new URL('contacts/', content)).flatMap((name) => {
  const contact = read(`contacts/${name}`) as { id: string; channels: Channel[] };
  return contact.channels.map((channel) => ({
    ...channel,
    anchor: `contact-${contact.id}-${channel.id}`,
  }));
});
const channelAt = (anchor: string) => channels.find((channel) => channel.anchor === anchor);
const numbered = channels.filter((channel) => channel.kind === 'tel' && channel.number);
const mayBeDialled = numbered.filter(
  ({ status, confidence }) => status === 'current' && confidence !== 'reported',
);

/** The address that dials a number of the data, written here a second time on purpose. */
function hrefOf({ number }: Channel): string {
  const { e164, domestic, short } = number!;
  return `tel:${e164 ?? domestic ?? short!.replace('#', '%23')}`;
}

const issuers = readdirSync(new URL('contacts/', content))
  .map((name) => read(`contacts/${name}`) as { id: string; purpose: string[] })
  .filter(({ purpose }) => purpose.includes('stop-card'))
  .map(({ id }) => id);

const allowed = new Set(mayBeDialled.map(hrefOf));
const pages = readPages(inject('siteFolder'));
const phoneLinks = (page: Page) => page.document.querySelectorAll('a[href^="tel:"]');

const numberLike = [
  /(?<![\d-])0\d{1,4}[-ー‐–\s(]\d{1,4}[-ー‐–\s)]\d{3,4}(?![\d-])/,
  /(?<![\d-])0\d{9,10}(?![\d-])/,
  /\+\d{1,3}[\s-]?\d{1,4}(?:[\s-]?\d{2,4}){2,}/,
  /[#♯]\s?[98]\d{3}(?!\d)/,
];

/** Texts outside links that read like a telephone number. */
function looseNumbers(node: Node): string[] {
  if (node.nodeType === NodeType.TEXT_NODE) {
    const text = node.textContent.normalize('NFKC');
    return numberLike.some((pattern) => pattern.test(text)) ? [text.trim()] : [];
  }
  const element = node as HTMLElement;
  if (element.tagName === 'SCRIPT' || element.tagName === 'STYLE') return [];
  if (element.tagName === 'A' && element.getAttribute('href')?.startsWith('tel:')) return [];
  // The title of another site's page is quoted as that page has it.
  if (element.tagName === 'A' && element.getAttribute('rel') === 'noreferrer') return [];
  if (element.classList?.contains('channel__reported-number')) return [];
  // What a paper of an earlier edition says, crossed out (tests/site/editions.test.ts).
  if (element.tagName === 'S' && element.hasAttribute('data-former')) return [];
  return node.childNodes.flatMap(looseNumbers);
}

describe.each(pages)('$path', (page) => {
  test('offers only numbers of the contacts’ data to dial, and dials what it shows', ({ task }) => {
    const offered = phoneLinks(page);
    const wrong = offered
      .map((link) => ({ href: attribute(link, 'href'), text: wordsOf(link) }))
      .filter(({ href, text }) => dialledBy(text) !== href || !allowed.has(href));
    expect(wrong).toEqual([]);
    task.meta.figures = { pages: 1, numbers: offered.length };
  });

  test('lets a phone make no link of a number by itself', () => {
    const meta = page.document.querySelector('head meta[name="format-detection"]')!;
    expect(attribute(meta, 'content')).toBe('telephone=no');
  });

  test('shows no telephone number outside a link to dial it', () => {
    expect(looseNumbers(page.document.querySelector('body')!)).toEqual([]);
    const description = page.document.querySelector('meta[name="description"]')!;
    expect(attribute(description, 'content')).not.toMatch(numberLike[0]!);
  });
});

describe.each(pages.filter((page) => page.path.endsWith('/contacts/')))('$path', (page) => {
  const language = page.tag!;
  const [seen] = withoutReadings(
    (read(`docs/${language}/strings.yaml`) as Record<string, string>)[
      'contact.origin.corroborated'
    ]!,
  ).split(/[。:]/);

  test('offers every number that may be dialled, each on its own card', () => {
    expect(allowed.size).toBeGreaterThan(0);
    const shown = phoneLinks(page).map(
      (link) => `${link.closest('li')!.id} ${attribute(link, 'href')}`,
    );
    const expected = mayBeDialled.map((channel) => `${channel.anchor} ${hrefOf(channel)}`);
    expect(shown.sort()).toEqual(expected.sort());
  });

  test.each(mayBeDialled)('says how sure the number $anchor is and when it was read', (channel) => {
    const card = page.document.querySelector(`#${channel.anchor}`)!.closest('article')!;
    const said = card.querySelectorAll('.channel__origin').map(wordsOf);
    expect(said.some((text) => text.includes(writeDate(channel.readOn, language)))).toBe(true);
    expect(said.some((text) => text.includes(seen!))).toBe(
      card
        .querySelectorAll('.channel[data-kind="tel"]')
        .some((item) => channelAt(item.id)?.confidence === 'corroborated'),
    );
  });

  test.each(mayBeDialled)('leads from the number $anchor to where it was read', (channel) => {
    const compact = page.document.querySelector(`#${channel.anchor}`)!.closest('article')!;
    const own = pages.find(
      ({ path }) => path === attribute(compact.querySelector('.contact-card__more a')!, 'href'),
    )!;
    const card = own.document.querySelector(`#${channel.anchor}`)!;
    const links = card.querySelectorAll('a[href^="http"]').map((link) => attribute(link, 'href'));
    expect(channel.sources.length).toBeGreaterThan(0);
    for (const id of channel.sources)
      expect(links).toContain((read(`sources/${id}.yaml`) as { url: string }).url);
    expect(wordsOf(card)).toContain(writeDate(channel.readOn, language));
  });

  test('prints a number that one person reported as text, and offers no link to dial it', () => {
    const reported = numbered.filter(
      ({ status, confidence }) => status === 'current' && confidence === 'reported',
    );
    for (const channel of reported) {
      const card = page.document.querySelector(`#${channel.anchor}`)!;
      expect(card.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
      expect(dialledBy(wordsOf(card.querySelector('.channel__reported-number')!))).toBe(
        hrefOf(channel),
      );
    }
    const shown = page.document.querySelectorAll('.channel__reported-number');
    expect(shown).toHaveLength(reported.length);
  });
});

test('a telephone number in a sentence is recognised, whatever its characters', () => {
  for (const text of [
    '03-1234-5678',
    '０１２０ー１２３ー４５６',
    '0312345678',
    '+81 3 1234 5678',
    '#9110',
  ])
    expect(numberLike.some((pattern) => pattern.test(text.normalize('NFKC')))).toBe(true);
  for (const text of ['2026-11-22', '90日', '150,000'])
    expect(numberLike.some((pattern) => pattern.test(text))).toBe(false);
});

test.each(languages)(
  'who saves the number of a card company (%s) keeps with it that the one on the card comes first',
  (language) => {
    const first = translateTo(language)('contact.cardBackFirstBriefly');
    const notes = issuers.flatMap((id) =>
      pages
        .find(({ path }) => path === `/${language}/contacts/${id}/`)!
        .document.querySelectorAll('[data-note]')
        .map((tool) => attribute(tool, 'data-note')),
    );
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(note).toContain(first);
  },
);
