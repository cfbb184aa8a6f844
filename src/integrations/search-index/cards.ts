import { channelState, isUsable } from '../../components/contact-card/channel-state.ts';
import { termAnchor } from '../../components/glossary/term-anchor.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import type { Language } from '../../model/language.ts';
import { showPhone } from '../../lib/phone.ts';
import {
  kinds,
  type CardsFile,
  type Details,
  type Kind,
  type Phone,
} from '../../lib/search/card.ts';
import { panelStrings } from '../../lib/search/panel-strings.ts';
import type { Content } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import type { Contact } from '../../model/records/contacts.ts';
import { listsOf } from './lists.ts';

/** Something that search finds: what its card says, and what follows once it is shown. */
interface Found {
  path: string;
  title: string;
  kind: Kind;
  names?: string[];
  isQuiet?: boolean;
  details: Details;
}

const kindOfPage: Record<string, Kind> = {
  situation: 'situation',
  task: 'how-to',
  'act-now': 'how-to',
};

/**
 * Bytes of details in one file. An answer shows few results: small files let it fetch little besides,
 * smaller ones would be mostly what a request costs by itself.
 */
const detailsInFile = 800;

/** The files of one language that say what can be found, by their path below `pagefind/`. */
export function cardFiles(content: Content, language: Language): Record<string, string> {
  const all = [
    ...pagesOf(content, language),
    ...contactsOf(content, language),
    ...termsOf(content, language),
  ];
  const packs = packed(all.map(({ details }) => details));
  const cards: CardsFile = {
    paths: all.map(({ path }) => path),
    titles: all.map(({ title }) => title),
    kinds: all.map(({ kind }) => kinds.indexOf(kind)).join(''),
    quiet: all.flatMap(({ isQuiet }, at) => (isQuiet ? [at] : [])),
    names: Object.fromEntries(
      all.flatMap(({ names = [] }, at) => (names.length > 0 ? [[at, names]] : [])),
    ),
    lists: listsOf(content, language),
    details: packs.map(({ first }) => first),
    strings: panelStrings(translateTo(language)),
  };
  return {
    [`cards-${language}.json`]: JSON.stringify(cards),
    ...Object.fromEntries(
      packs.map(({ details }, place) => [
        `details/${language}-${place}.json`,
        JSON.stringify(details),
      ]),
    ),
  };
}

const pagesOf = (content: Content, language: Language): Found[] =>
  searchedPages(content, language).map(({ path, frontMatter }) => ({
    path: `${path}/`,
    title: String(frontMatter['title']),
    kind: kindOfPage[String(frontMatter['kind'])] ?? 'page',
    isQuiet: frontMatter['quickExit'] === true,
    details: { text: String(frontMatter['description']) },
  }));

const contactsOf = ({ records, today }: Content, language: Language): Found[] =>
  records.contacts.map(({ data }) => {
    const phones = phonesOf(data, language, today);
    return {
      path: `contacts/${data.id}/`,
      title: data.organisation[language],
      kind: 'contact',
      names: [...data.brands, ...data.calledAlso, ...shortNumbersOf(data)],
      details: { text: data.role[language], ...(phones.length > 0 && { phones }) },
    };
  });

const termsOf = ({ records }: Content, language: Language): Found[] =>
  records.glossary.map(({ data }) => ({
    path: `understand/glossary/#${termAnchor(data.id)}`,
    title: data[language],
    kind: 'term',
    names: data.synonyms[language],
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

function packed(all: Details[]): { first: number; details: Details[] }[] {
  const packs: { first: number; details: Details[] }[] = [];
  let room = 0;
  all.forEach((details, at) => {
    const size = Buffer.byteLength(JSON.stringify(details));
    if (packs.length === 0 || room < size) {
      packs.push({ first: at, details: [] });
      room = detailsInFile;
    }
    packs.at(-1)!.details.push(details);
    room -= size;
  });
  return packs;
}
