import { parse } from 'node-html-parser';
import { channelState, isUsable } from '../../components/contact-card/channel-state.ts';
import { termAnchor } from '../../components/glossary/term-anchor.ts';
import type { Language } from '../../lib/language.ts';
import { showPhone } from '../../lib/phone.ts';
import type { Card, Details, Kind, Phone } from '../../lib/search/card.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import { mentions } from '../../lib/search/mentions.ts';
import type { Field } from '../../lib/search/rank.ts';
import type { Contact } from '../../model/records/contacts.ts';
import type { Content, ContentPage } from '../../model/graph/content.ts';
import { tagsIn } from '../../model/graph/tags.ts';
import { conceptOfPurpose, type Concepts } from './concepts.ts';
import { wordFinder } from './page-words.ts';

/** Something search can find. */
export interface SearchDocument {
  card: Card;
  /** Numbers of the concepts that stand in each field. */
  concepts: Partial<Record<Field, number[]>>;
  details: Details;
  /** Words of its title and of its full text that no concept stands for; pages only. */
  words?: Record<'title' | 'text', string>;
}

const kindOfPage: Record<string, Kind> = {
  situation: 'situation',
  task: 'how-to',
  'act-now': 'how-to',
};

/** Headings that stand on most pages and tell nothing. */
const plainHeadings = new Set(['next', 'more', 'steps', 'how']);

/** Everything of one language that search can find. `htmlOf` gives a page's built HTML, or null. */
export function documentsOf(
  content: Content,
  language: Language,
  concepts: Concepts,
  lexicon: Lexicon,
  htmlOf: (path: string) => string | null,
): SearchDocument[] {
  const seen = (text: string) => mentions(text, lexicon);
  const numberOf = new Map(concepts.ids.map((id, number) => [id, number]));
  const wordsToFind = wordFinder(language, lexicon);
  const pages = content.pages
    .filter((page) => page.language === language && page.path !== 'search')
    .flatMap((page) => {
      const html = htmlOf(page.path);
      return html === null ? [] : [documentOfPage(page, html, concepts, seen, wordsToFind)];
    });
  const contacts = content.records.contacts.map(({ data }): SearchDocument => {
    const phones = phonesOf(data, language, content.today);
    return {
      card: {
        path: `contacts/${data.id}/`,
        title: data.organisation[language],
        kind: 'contact',
        hasPhone: phones.length > 0,
        isQuiet: false,
      },
      details: { text: data.role[language], ...(phones.length > 0 && { phones }) },
      concepts: {
        za: concepts.naming.get(data.id) ?? [],
        zt: seen(data.organisation[language]),
        zk: data.purpose.flatMap((purpose) => numberOf.get(conceptOfPurpose[purpose]) ?? []),
        zh: ['phone', 'contact'].flatMap((id) => numberOf.get(id) ?? []),
      },
    };
  });
  const terms = content.records.glossary.map(({ data }): SearchDocument => ({
    card: {
      path: `understand/glossary/#${termAnchor(data.id)}`,
      title: data[language],
      kind: 'term',
      hasPhone: false,
      isQuiet: false,
    },
    details: { text: data.definition[language] },
    concepts: {
      zt: seen(data[language]),
      zk: [
        ...seen(data.synonyms[language].join('、')),
        ...(numberOf.has('glossary') ? [numberOf.get('glossary')!] : []),
      ],
    },
  }));
  const pageOfChecklist = new Map(
    content.pages
      .filter((page) => page.language === language)
      .flatMap((page) =>
        tagsIn(page)
          .filter(({ name }) => name === 'Checklist')
          .map(({ attributes }) => [attributes['id']!, page.path] as const),
      ),
  );
  const items = content.records.checklists.flatMap(({ data }) => {
    const page = pageOfChecklist.get(data.id);
    if (page === undefined) return [];
    return data.items.map((item): SearchDocument => ({
      card: {
        path: `${page === '' ? '' : `${page}/`}#${item.id}`,
        title: item.text[language],
        kind: 'item',
        hasPhone: false,
        isQuiet: false,
      },
      details: { text: item.why?.[language] ?? data.title[language] },
      concepts: { zt: seen(item.text[language]) },
    }));
  });
  return [...pages, ...contacts, ...terms, ...items];
}

function documentOfPage(
  page: ContentPage,
  html: string,
  concepts: Concepts,
  seen: (text: string) => number[],
  wordsToFind: (text: string) => string,
): SearchDocument {
  const { title, description, keywords, kind, quickExit } = page.frontMatter;
  const document = parse(html);
  const main = document.querySelector('[data-pagefind-body]') ?? document;
  const headings = main
    .querySelectorAll('h2[id], h3[id]')
    .map((heading): [string, string] => [heading.id, wordsOf(heading.textContent)])
    .filter(([id]) => id !== '_top' && !plainHeadings.has(id));
  const own = headings.filter(([id]) => !/^contact-|^term-/.test(id));
  const words = Array.isArray(keywords) ? keywords.map(String) : [];
  return {
    card: {
      path: page.path === '' ? '' : `${page.path}/`,
      title: String(title),
      kind: kindOfPage[String(kind)] ?? 'page',
      hasPhone: false,
      isQuiet: quickExit === true,
    },
    details: {
      text: String(description),
      ...(own.length > 0 && { headings: own.slice(0, 9) }),
    },
    words: {
      title: wordsToFind(String(title)),
      text: wordsToFind(wordsOf(main.textContent)),
    },
    concepts: {
      zp: concepts.answeredFirst.get(page.path) ?? [],
      za: concepts.answeredBy.get(page.path) ?? [],
      zt: seen(String(title)),
      zk: words.flatMap((word) => seen(word)),
      zd: seen(String(description)),
      zh: own.flatMap(([, text]) => seen(text)),
    },
  };
}

/** Numbers that may be offered to be tapped; at most two. */
function phonesOf(contact: Contact, language: Language, today: string): Phone[] {
  const phones = contact.channels.flatMap((channel) => {
    if (channel.kind !== 'tel' || !channel.number || !isUsable(channel, today)) return [];
    const { text, href } = showPhone(channel.number);
    const isAgeing = channelState(channel, today) === 'ageing';
    return [[channel.label[language], text, href.slice(4), isAgeing ? 1 : 0] as const];
  });
  return phones.slice(0, 2);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
