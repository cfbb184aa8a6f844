import { byLanguage, japanese, type Language } from '../../lib/language.ts';
import type { Forms, Rules } from '../../lib/search/lexicon.ts';
import type { Contact, purposes } from '../../model/records/contacts.ts';
import type { Content } from '../../model/graph/content.ts';
import { organisationConcept, termConcept } from './concept-ids.ts';
import { readingsOf } from './readings.ts';

/** The thesaurus as the index uses it. */
export interface Concepts {
  /** Ids by number; those of organisations and terms are made by concept-ids.ts. */
  ids: string[];
  data: Forms & Rules;
  /** Forms that few say, one list a concept. */
  rare: Record<Language, string[][]>;
  /** What people call each concept. */
  names: Record<Language, string[]>;
  /** Concepts a page is the first to answer, by its path. */
  answeredFirst: Map<string, number[]>;
  /** Concepts a page answers too, by its path. */
  answeredBy: Map<string, number[]>;
  /** Concepts that name an organisation, by its id. */
  naming: Map<string, number[]>;
}

/** What a reader looks for who looks for an organisation of a purpose. */
export const conceptOfPurpose: Record<(typeof purposes)[number], string> = {
  amazon: 'amazon-contact',
  'stop-card': 'card-stop',
  police: 'police',
  'consumer-advice': 'consumer-centre',
  'legal-advice': 'legal',
  'phone-line': 'carrier',
  'gift-card': 'gift-card',
  'payment-app': 'payment-app',
  'report-phishing': 'phishing',
  'credit-bureau': 'credit-bureau',
  'data-protection': 'data-leak',
  bank: 'bank',
  'support-in-other-languages': 'english',
};

/** What concepts are made of. */
export type NamedRecords = Pick<Content['records'], 'thesaurus' | 'glossary' | 'contacts'>;

/** Joins the thesaurus with the glossary's synonyms and the names of organisations, and adds readings. */
export async function conceptsOf({ records }: { records: NamedRecords }): Promise<Concepts> {
  const thesaurus = records.thesaurus.map(({ data }) => data);
  const named = new Set(thesaurus.flatMap((concept) => concept.contacts));
  const claimed = new Set(thesaurus.flatMap(({ terms }) => terms));
  const terms = new Map(records.glossary.map(({ data }) => [data.id, data]));
  const contacts = new Map(records.contacts.map(({ data }) => [data.id, data]));
  const shared = sharedOpenings(records.contacts.map(({ data }) => data));
  const formsOfTerm = (termId: string) => {
    const term = terms.get(termId);
    return {
      ...byLanguage((language) => (term ? [term[language], ...term.synonyms[language]] : [])),
      kana: term ? [term.reading] : [],
    };
  };
  const all = [
    ...thesaurus.map((concept) => {
      const ofTerms = concept.terms.map(formsOfTerm);
      const ofContacts = concept.contacts.flatMap((contactId) => contacts.get(contactId) ?? []);
      return {
        id: concept.id,
        name: concept.name,
        ...byLanguage((language) => [
          ...concept[language],
          ...ofTerms.flatMap((forms) => forms[language]),
          ...ofContacts.flatMap((contact) => namesOf(contact)[language]),
        ]),
        kana: ofTerms.flatMap(({ kana }) => kana),
      };
    }),
    ...[...terms.keys()]
      .filter((termId) => !claimed.has(termId))
      .map((termId) => ({ id: termConcept(termId), name: undefined, ...formsOfTerm(termId) })),
    ...records.contacts
      .filter(({ data }) => !named.has(data.id))
      .map(({ data }) => ({
        id: organisationConcept(data.id),
        name: data.organisation,
        ...withOpening(namesOf(data), shared),
        kana: [],
      })),
  ];
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const numberOf = (id: string) => numbers.get(id)!;
  const readings = await readingsOf(all.flatMap(({ ja }) => ja));
  const answeredFirst = new Map<string, number[]>();
  const answeredBy = new Map<string, number[]>();
  const naming = new Map(
    records.contacts.map(({ data }) => {
      const own = numbers.get(organisationConcept(data.id));
      return [data.id, own === undefined ? [] : [own]];
    }),
  );
  for (const { id, answers, contacts } of thesaurus) {
    answers.forEach((path, place) => {
      const pages = place === 0 ? answeredFirst : answeredBy;
      pages.set(path, [...(pages.get(path) ?? []), numberOf(id)]);
    });
    for (const contactId of contacts) naming.get(contactId)?.push(numberOf(id));
  }
  // The concepts of the thesaurus come first.
  const rareIn = (language: Language) =>
    all.map((_, number) => thesaurus[number]?.rare[language] ?? []);
  const asking = (what: 'phone' | 'meaning' | 'number') =>
    thesaurus.filter(({ asks }) => asks === what).map(({ id }) => numberOf(id));
  const untold = new Set(thesaurus.filter(({ told }) => !told).map(({ id }) => numberOf(id)));
  return {
    ids: all.map(({ id }) => id),
    answeredFirst,
    answeredBy,
    naming,
    rare: byLanguage(rareIn),
    names: byLanguage((language) =>
      all.map(({ name, [language]: forms }, number) =>
        untold.has(number) ? '' : (name?.[language] ?? nameOf(forms)),
      ),
    ),
    data: {
      ...byLanguage((language) => all.map((concept) => unique(concept[language]))),
      kana: all.map(({ ja, kana }) =>
        unique([...kana, ...ja.flatMap((form) => readings.get(form) ?? [])]),
      ),
      helping: thesaurus
        .filter(
          ({ answers, contacts: named, silent, asks }) =>
            answers.length + named.length === 0 && !silent && asks !== 'phone',
        )
        .map(({ id }) => numberOf(id)),
      alone: thesaurus.filter(({ alone }) => alone).map(({ id }) => numberOf(id)),
      organisations: [
        ...new Set([
          ...[...naming.values()].flat(),
          ...Object.values(conceptOfPurpose).flatMap((id) => numbers.get(id) ?? []),
        ]),
      ],
      nameOnly: [
        ...records.contacts.flatMap(({ data }) => numbers.get(organisationConcept(data.id)) ?? []),
        ...thesaurus
          .filter(({ answers, contacts: named }) => answers.length === 0 && named.length > 0)
          .map(({ id }) => numberOf(id)),
      ],
      leading: thesaurus
        .filter(({ precedence }) => precedence !== undefined)
        .sort((first, second) => first.precedence! - second.precedence!)
        .map(({ id }) => numberOf(id)),
      silent: thesaurus.filter(({ silent }) => silent).map(({ id }) => numberOf(id)),
      includes: Object.fromEntries<number[]>([
        ...thesaurus
          .filter(({ includes }) => includes.length > 0)
          .map(({ id, includes }) => [numberOf(id), includes.map(numberOf)] as [number, number[]]),
        // Who names an issuer speaks of a card: with "stop", of stopping it.
        ...records.contacts
          .filter(({ data }) => data.purpose.includes('stop-card') && numbers.has('card'))
          .flatMap(({ data }) => numbers.get(organisationConcept(data.id)) ?? [])
          .map((number): [number, number[]] => [number, [numberOf('card')]]),
      ]),
      when: thesaurus.flatMap(({ id, when }) =>
        when.map((set): [number, number[]] => [numberOf(id), set.map(numberOf)]),
      ),
      asks: { phone: asking('phone'), meaning: asking('meaning'), number: asking('number') },
    },
  };
}

/** The first form is the name; the marks of a verb are no part of it. */
function nameOf(forms: string[]): string {
  return (forms[0] ?? '').replace(/[~+]/g, '');
}

/** What people call an organisation; what stands in brackets is a name of its own. */
function namesOf(contact: Contact) {
  const { organisation, brands } = contact;
  const split = (name: string) => name.split(/[（）()・、,]| {2,}/).map((part) => part.trim());
  const isName = (name: string) =>
    name.length > 1 && !/^(ブランド|card network|ギフトカード|gift cards?)$/i.test(name);
  const latin = brands.filter((brand) => /^[\p{Script=Latin}\d\s.&]+$/u.test(brand));
  const numbers = shortNumbersOf(contact);
  return byLanguage((language) => [
    ...split(organisation[language]).filter(isName),
    ...(language === japanese ? brands : latin),
    ...numbers,
  ]);
}

/** The word with which a name begins, where more follows: `Rakuten` of Rakuten Card, 楽天 of 楽天カード. */
function openingOf(name: string): string | undefined {
  return /^(?:[\p{Script=Latin}\d]{3,}(?= )|\p{Script=Han}{2,}(?=\p{Script=Katakana}))/u.exec(
    name,
  )?.[0];
}

/**
 * Words with which brands of several organisations begin. Each of them is meant by such a word: it is
 * neither the beginning of one of them only nor a slip of something else.
 */
function sharedOpenings(contacts: Contact[]): Set<string> {
  const all = contacts.flatMap(({ brands }) => [
    ...new Set(brands.flatMap((brand) => openingOf(brand) ?? [])),
  ]);
  const whole = new Set(contacts.flatMap(({ brands }) => brands));
  return new Set(all.filter((opening, at) => all.indexOf(opening) !== at && !whole.has(opening)));
}

/** Names of an organisation with the words with which its names and others' begin. */
function withOpening(names: Record<Language, string[]>, shared: ReadonlySet<string>) {
  const opened = (some: string[]) => [
    ...some,
    ...some.flatMap((name) => openingOf(name) ?? []).filter((opening) => shared.has(opening)),
  ];
  return byLanguage((language) => opened(names[language]));
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

function unique(forms: string[]): string[] {
  return [...new Set(forms)];
}
