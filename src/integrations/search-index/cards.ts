import { channelState, isUsable } from '../../components/contact-card/channel-state.ts';
import { termAnchor } from '../../components/glossary/term-anchor.ts';
import { wordsBelow } from '../../lib/interface-strings.ts';
import type { Language } from '../../model/language.ts';
import { showPhone } from '../../lib/phone.ts';
import {
  cardsInFile,
  detailsFile,
  type Card,
  type CardsFile,
  type Details,
  type Kind,
  type Phone,
} from '../../lib/search/card.ts';
import type { Content } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import type { Contact } from '../../model/records/contacts.ts';
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
  /^(?:count|none|notUnderstood|because|long|number|call|ageing|name|section|translation|kind\..*)$/;

/** The files of one language that say what can be found, by their path below `pagefind/`. */
export function cardFiles(content: Content, language: Language): Record<string, string> {
  const places = placesOf(content, language);
  const pages = pagesOf(content, language);
  const found = [
    ...pages,
    ...contactsOf(content, language),
    ...termsOf(content, language, pages[places.terms]),
  ];
  const file: CardsFile = {
    cards: found.map(({ card }) => card),
    places,
    words: JSON.parse(wordsBelow(language, 'search', {}, wordsOfAnswers)) as CardsFile['words'],
  };
  const files = { [`cards-${language}.json`]: JSON.stringify(file) };
  for (let first = 0; first < found.length; first += cardsInFile)
    files[detailsFile(language, first)] = JSON.stringify(
      found.slice(first, first + cardsInFile).map(({ details }) => details),
    );
  return files;
}

const pagesOf = (content: Content, language: Language): Found[] =>
  searchedPages(content, language).map(({ path, frontMatter }) => ({
    card: {
      path: `${path}/`,
      title: String(frontMatter['title']),
      kind: kindOfPage[String(frontMatter['kind'])] ?? 'page',
      ...(frontMatter['quickExit'] === true && { isQuiet: true }),
    },
    details: { text: String(frontMatter['description']) },
  }));

const contactsOf = ({ records, today }: Content, language: Language): Found[] =>
  records.contacts.map(({ data }) => {
    const phones = phonesOf(data, language, today);
    return {
      card: {
        path: `contacts/${data.id}/`,
        title: data.organisation[language],
        kind: 'contact',
        names: [...data.brands, ...data.calledAlso, ...shortNumbersOf(data)],
      },
      details: { text: data.role[language], ...(phones.length > 0 && { phones }) },
    };
  });

/** Terms stand on the page that explains them. */
const termsOf = ({ records }: Content, language: Language, page: Found | undefined): Found[] =>
  (page ? records.glossary : []).map(({ data }) => ({
    card: {
      path: `${page!.card.path}#${termAnchor(data.id)}`,
      title: data[language],
      kind: 'term',
      names: data.synonyms[language],
    },
    details: { text: data.definition[language] },
  }));

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
