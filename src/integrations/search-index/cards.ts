import { channelState, isUsable } from '../../components/contact-card/channel-state.ts';
import { termAnchor } from '../../components/glossary/term-anchor.ts';
import { wordsBelow } from '../../lib/interface-strings.ts';
import type { Language } from '../../model/language.ts';
import type { LanguageFacts } from '../../model/languages/read-languages.ts';
import { withoutMarks } from '../../lib/fallback-mark.ts';
import { withFurtherWords } from '../../lib/further-words.ts';
import { fallbackInBrackets } from '../../lib/language-name.ts';
import { recordPaths } from '../../lib/record-pages.ts';
import { showPhone } from '../../lib/phone.ts';
import { readSiteFacts } from '../../lib/site-facts.ts';
import {
  cardsInFile,
  detailsFile,
  type Card,
  type CardsFile,
  type Details,
  type Kind,
  type Phone,
} from '../../lib/search/card.ts';
import { notUnderstoodFile } from '../../lib/search/not-understood-file.ts';
import type { Content } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import type { Contact } from '../../model/records/contacts.ts';
import type { SiteFacts } from '../../model/site.ts';
import { placesOf } from './places.ts';

/** Something that search finds: its card, and what follows once it is shown. */
interface Found {
  card: Card;
  details: Details;
}

const kindOfPage: Record<string, Kind> = {
  situation: 'situation',
  task: 'how-to',
  'act-now': 'how-to',
};

/** Words that an answer needs; the others stand on the page. */
const wordsOfAnswers =
  /^(?:count|none|because|long|number|call|ageing|name|section|translation|kind\..*)$/;

/** Words that only an answer needs which fits nothing. */
const wordsOfNone = /^(?:notUnderstood|tell\..*)$/;

/**
 * The files of one language that say what can be found, by their path below `pagefind/`. Those of a
 * language that holds a part of the guide have the cards of its fallback, whose model answers, in the
 * same order, and say which of them it lacks.
 */
export function cardFiles(content: Content, facts: LanguageFacts): Record<string, string> {
  const { tag: language, fallback } = facts;
  const places = placesOf(content, fallback);
  const pages = pagesOf(content, facts);
  const found = [
    ...pages,
    ...contactsOf(content, facts),
    ...termsOf(content, facts, pages[places.terms]),
  ];
  const file: CardsFile = {
    cards: found.map(({ card }) => card),
    places,
    words: JSON.parse(
      withoutMarks(wordsBelow(language, 'search', {}, wordsOfAnswers)),
    ) as CardsFile['words'],
  };
  const address = mailAddress(readSiteFacts());
  const files = {
    [`cards-${language}.json`]: JSON.stringify(file),
    [notUnderstoodFile(language)]: withoutMarks(
      wordsBelow(language, 'search', { address }, wordsOfNone),
    ),
  };
  for (let first = 0; first < found.length; first += cardsInFile)
    files[detailsFile(language, first)] = JSON.stringify(
      found.slice(first, first + cardsInFile).map(({ details }) => details),
    );
  return files;
}

const mailAddress = ({ corrections }: SiteFacts) => (corrections?.includes('@') ? corrections : '');

const pagesOf = (content: Content, facts: LanguageFacts): Found[] =>
  searchedPages(content, facts.fallback).map((page) => {
    const own = content.pages.find(
      ({ language, path }) => language === facts.tag && path === page.path,
    );
    const { frontMatter } = own ?? page;
    return {
      card: {
        path: `${page.path}/`,
        title: `${String(frontMatter['title'])}${own ? '' : fallbackInBrackets(facts)}`,
        ...(!own && { language: facts.fallback }),
        kind: kindOfPage[String(frontMatter['kind'])] ?? 'page',
        ...(frontMatter['quickExit'] === true && { isQuiet: true }),
      },
      details: { text: String(frontMatter['description']) },
    };
  });

function contactsOf({ records, today }: Content, { tag, fallback }: LanguageFacts): Found[] {
  const isComplete = tag === fallback;
  const own = new Set(recordPaths(tag));
  return records.contacts.map(({ name, data: written }) => {
    const data = isComplete ? written : withFurtherWords('contacts', name, written);
    const phones = phonesOf(data, tag, today);
    const isOwn = isComplete || own.has(`contacts/${name}`);
    const title = withoutMarks(data.organisation[tag]);
    return {
      card: {
        path: `contacts/${data.id}/`,
        title,
        ...(!isOwn && { language: fallback }),
        kind: 'contact',
        names: [...data.brands, ...data.calledAlso, ...shortNumbersOf(data)],
      },
      details: { text: withoutMarks(data.role[tag]), ...(phones.length > 0 && { phones }) },
    };
  });
}

/** Terms stand on the page that explains them. */
const termsOf = (
  { records }: Content,
  { tag, fallback }: LanguageFacts,
  page: Found | undefined,
): Found[] =>
  (page ? records.glossary : []).map(({ data }) => ({
    card: {
      path: `${page!.card.path}#${termAnchor(data.id)}`,
      title: data[fallback],
      ...(tag !== fallback && page!.card.language && { language: fallback }),
      kind: 'term',
      names: data.synonyms[fallback],
    },
    details: { text: data.definition[fallback] },
  }));

/** Numbers that may be offered to be tapped; at most two. */
function phonesOf(contact: Contact, language: Language, today: string): Phone[] {
  const phones = contact.channels.flatMap((channel) => {
    if (channel.kind !== 'tel' || !channel.number || !isUsable(channel, today)) return [];
    const { text, href } = showPhone(channel.number);
    const isAgeing = channelState(channel, today) === 'ageing';
    return [
      [withoutMarks(channel.label[language]), text, href.slice(4), isAgeing ? 1 : 0] as const,
    ];
  });
  return phones.slice(0, 2);
}

/** Numbers so short that people call the organisation by them. */
function shortNumbersOf(contact: Contact): string[] {
  return contact.channels.flatMap((channel) =>
    channel.kind === 'tel' &&
    channel.status === 'current' &&
    channel.number &&
    'short' in channel.number
      ? [channel.number.short]
      : [],
  );
}
