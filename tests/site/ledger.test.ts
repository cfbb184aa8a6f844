import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { translateTo } from '../../src/lib/interface-strings.ts';
import { contactAnchor } from '../../src/lib/links.ts';
import { languages, type Language } from '../../src/model/language.ts';
import { realContent } from '../real-content.ts';
import { pagePaths } from './page-paths.ts';
import { attribute, readPage, readPages, wordsOf, type Page } from './pages.ts';

const { records } = realContent;
const contacts = records.contacts.map(({ data }) => data);
const channels = contacts.flatMap((contact) =>
  contact.channels.map((channel) => ({
    id: `${contact.id}/${channel.id}`,
    contact: contact.id,
    note: channel.note,
    anchor: contactAnchor(contact.id, channel.id),
    address: 'url' in channel ? channel.url : undefined,
  })),
);
const pages = new Map(readPages(inject('siteFolder')).map((page) => [page.path, page]));

/** What a reader could call or open in a part of a page. */
const offersOf = (part: Page['document']) => ({
  numbers: part.querySelectorAll('a[href^="tel:"]').map((link) => attribute(link, 'href')),
  reported: part.querySelectorAll('.channel__reported-number').map(wordsOf),
});

describe.each(languages)('every fact of the guide (%s)', (language) => {
  test.each(channels)('has a page that offers what its card offers: $id', (channel) => {
    const page = pages.get(`/${language}/ledger/contacts/${channel.id}/`)!;
    const card = pages
      .get(`/${language}/contacts/${channel.contact}/`)!
      .document.querySelector(`#${channel.anchor}`)!;
    expect(offersOf(page.document)).toEqual(offersOf(card));
    const opens = (part: Page['document']) =>
      part
        .querySelectorAll('.channel__link a')
        .some((link) => attribute(link, 'href') === channel.address);
    expect(opens(page.document)).toBe(opens(card));
    // Who comes from a search engine reads the same before they call.
    const said = wordsOf(page.document.querySelector('main')!);
    if (channel.note) expect(said).toContain(channel.note[language]);
    const first = (part: Page) =>
      part.document.querySelectorAll('.contact-card__first').map(wordsOf);
    expect(first(page)).toEqual(first(pages.get(`/${language}/contacts/${channel.contact}/`)!));
    expect(page.document.querySelector(`a[href="/${language}/act-now/"]`)).not.toBeNull();
  });

  test('has a page that says its limit', () => {
    for (const { data } of records['time-limits']) {
      const page = pages.get(`/${language}/ledger/time-limits/${data.id}/`)!;
      expect(wordsOf(page.document.querySelector('.time-limit')!)).toContain(data.label[language]);
    }
  });

  test('is one link away from the list, which offers the same numbers', () => {
    const list = pages.get(`/${language}/ledger/`)!.document;
    const links = list.querySelectorAll('main a').map((link) => attribute(link, 'href'));
    const own = [...pages.keys()].filter((path) => path.startsWith(`/${language}/ledger/`));
    for (const path of own.filter((path) => path !== `/${language}/ledger/`))
      expect(links).toContain(path);
    const offered = offersOf(pages.get(`/${language}/contacts/`)!.document);
    expect(offersOf(list).numbers.sort()).toEqual(offered.numbers.sort());
  });
});

describe('a guide with a history', () => {
  const guide = inject('guideFolder');
  const shown = (language: Language, path: string) => {
    const page = readPage(guide, `/${language}/ledger/${path}/`).document;
    const history = page.querySelector('.ledger__history');
    return { page, text: wordsOf(page.querySelector('main')!), history };
  };

  test('says what a number was before, and why it changed', () => {
    const { history, text } = shown('en', 'contacts/sample-card/lost-stolen');
    expect(text).toContain('0120…21, until 22 November 2026');
    expect(history!.querySelectorAll('> li').map(wordsOf)).toEqual([
      '22 November 2026 Changed Number: 0120…21 became 0120…01. Noted at the time: Correct …, says …',
      '21 November 2026 Put in checked live on 22 November 2026 Noted at the time: Begin the guide',
    ]);
    const noted = shown('ja', 'contacts/sample-card/lost-stolen').history!.querySelector('q')!;
    expect(attribute(noted, 'lang')).toBe('en');
  });

  test('offers no number that was withdrawn, and says since when and why', () => {
    const { page, text } = shown('en', 'contacts/withdrawn-desk/phone');
    expect(offersOf(page)).toEqual({ numbers: [], reported: [] });
    expect(text).toContain('Not offered since 23 November 2026');
    expect(text).toContain('It is no longer in use.');
  });

  test('shows a former number on no page in full, and nobody’s name', () => {
    for (const path of pagePaths(guide).filter((one) => one.includes('/ledger/'))) {
      const html = readPage(guide, path).document.outerHTML;
      expect(html, path).not.toMatch(/0120-?000-?02[13]|Mika|mika@/);
    }
  });

  test('knows nothing of a record that was changed and not committed, and says so', () => {
    for (const language of languages) {
      const { history, text } = shown(language, 'time-limits/claim-window');
      expect(history).toBeNull();
      expect(text).toContain(translateTo(language)('ledger.notAtHand'));
      expect(shown(language, 'time-limits/answer-seen').history).not.toBeNull();
    }
  });

  test('has a feed of the changes, the newest first, each leading to its entry', () => {
    const feed = readFileSync(join(guide, 'en/ledger.xml'), 'utf8');
    const links = [...feed.matchAll(/<item>[^]*?<link>([^<]+)</g)].map((match) => match[1]!);
    expect(links[0]).toBe(
      'https://torimodosu.example/en/ledger/contacts/withdrawn-desk/phone/#change-2',
    );
    for (const link of links) {
      const { pathname, hash } = new URL(link);
      expect(readPage(guide, pathname).document.querySelector(hash), link).not.toBeNull();
    }
    expect(feed).not.toMatch(/0120-?000-?02[13]|mika/i);
  });
});
