import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { translateTo } from '../../src/lib/interface-strings.ts';
import { contactAnchor } from '../../src/lib/links.ts';
import { languages, type Language } from '../../src/model/language.ts';
import { buildSite, untilBuilt } from '../built-site.ts';
import { guideContent } from '../guide/guide.ts';
import { copyProject } from '../project-copy.ts';
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
  const copy = copyProject('ledger-project', guideContent);
  const output = join(copy, 'dist');
  const card = join(copy, 'content/contacts/sample-card.yaml');
  const git = (...parameters: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Mika Somebody', '-c', 'user.email=mika@example.org', ...parameters],
      {
        cwd: copy,
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-22T20:00:00Z' },
      },
    );
  const commit = (title: string) => {
    git('add', '--all', 'content');
    git('commit', '--message', title);
  };
  const change = (file: string, from: string, to: string) =>
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(from, () => to),
    );
  const shown = (language: Language, path: string) => {
    const page = readPage(output, `/${language}/ledger/${path}/`).document;
    const history = page.querySelector('.ledger__history');
    return { page, text: wordsOf(page.querySelector('main')!), history };
  };

  beforeAll(() => {
    git('init');
    commit('Begin the guide');
    change(
      card,
      'number: { domestic: "0120000001" }',
      `number: { domestic: "0120000009" }
    formerly: [{ number: { domestic: "0120000001" }, until: "2026-11-22", sources: [paper] }]`,
    );
    commit('Correct 0120-000-001, says mika@example.org');
    change(
      card,
      '    status: current\n    confidence: corroborated',
      '    reason: { ja: "つながりません。", en: "It does not answer." }\n    status: withdrawn\n    confidence: corroborated',
    );
    commit('Withdraw the line for calls from abroad');
    change(join(copy, 'content/contacts/hotline.yaml'), 'reviewEvery: 180', 'reviewEvery: 90');
    change(join(copy, 'content/time-limits/claim-window.yaml'), 'value: 45', 'value: 40');
    buildSite(copy, output, { SITE_URL: 'https://torimodosu.example' });
  }, untilBuilt);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('says what a number was before, and why it changed', () => {
    const { history, text } = shown('en', 'contacts/sample-card/lost-stolen');
    expect(text).toContain('0120…01, until 22 November 2026');
    expect(history!.querySelectorAll('> li').map(wordsOf)).toEqual([
      '23 November 2026 Changed Number: 0120…01 became 0120…09. Noted at the time: Correct …, says …',
      '23 November 2026 Put in checked live on 22 November 2026 Noted at the time: Begin the guide',
    ]);
    const noted = shown('ja', 'contacts/sample-card/lost-stolen').history!.querySelector('q')!;
    expect(attribute(noted, 'lang')).toBe('en');
  });

  test('offers no number that was withdrawn, and says since when and why', () => {
    const { page, text } = shown('en', 'contacts/sample-card/abroad');
    expect(offersOf(page)).toEqual({ numbers: [], reported: [] });
    expect(text).toContain('Not offered since 23 November 2026');
    expect(text).toContain('It does not answer.');
  });

  test('shows a former number on no page in full, and nobody’s name', () => {
    for (const path of pagePaths(output).filter((one) => one.includes('/ledger/'))) {
      const html = readPage(output, path).document.outerHTML;
      expect(html, path).not.toMatch(/0120-?000-?001|303-555-0100|3035550100|Mika|mika@/);
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
    const feed = readFileSync(join(output, 'en/ledger.xml'), 'utf8');
    const links = [...feed.matchAll(/<item>[^]*?<link>([^<]+)</g)].map((match) => match[1]!);
    expect(links[0]).toBe(
      'https://torimodosu.example/en/ledger/contacts/sample-card/abroad/#change-2',
    );
    for (const link of links) {
      const { pathname, hash } = new URL(link);
      expect(readPage(output, pathname).document.querySelector(hash), link).not.toBeNull();
    }
    expect(feed).not.toMatch(/0120-?000-?001|mika/i);
  });
});

describe('a guide whose history is not at hand', () => {
  const folder = inject('guideFolder');

  test('says so on every page of its ledger, and tells no day on which a fact began', () => {
    const ledger = pagePaths(folder).filter((path) => /^\/(?:ja|en)\/ledger\//.test(path));
    expect(ledger.length).toBeGreaterThan(languages.length);
    for (const path of ledger) {
      const { document, language } = readPage(folder, path);
      const text = wordsOf(document.querySelector('main')!);
      expect(text, path).toContain(translateTo(language!)('ledger.notAtHand'));
      expect(document.querySelector('.ledger__history'), path).toBeNull();
    }
  });

  test('has a feed that says the same and lists nothing', () => {
    const feed = readFileSync(join(folder, 'ja/ledger.xml'), 'utf8');
    expect(feed).toContain(translateTo('ja')('ledger.notAtHand'));
    expect(feed).not.toContain('<item>');
  });
});
