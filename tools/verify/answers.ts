import type { Fact } from '../../src/integrations/content-rules/due-facts.ts';
import type { Contact } from '../../src/model/records/contacts.ts';
import type { Source } from '../../src/model/records/sources.ts';
import { changeOf, typedChanges, type Part } from './fields.ts';
import { fileOf, type FieldChange } from './yaml-edit.ts';

/** What somebody found of a fact. */
export interface Answer {
  says: 'right' | 'changed' | 'gone';
  /** Who looked. */
  initials: string;
  /** When, `YYYY-MM-DD` in Japan. */
  day: string;
  /** The id of a source; `new` for a page that is none yet; `call`; empty for a script. */
  seenAt: string;
  /** The page, if it is new: with it the fact rests on an official page. */
  page: { url: string; title: { ja: string; en: string }; language: string };
  /** Whether the new page shows the hours too. */
  seesHours: boolean;
  /** Whether what was said of the certainty is true no more. */
  dropsReason: boolean;
  /** What was typed, by the names of inputs. */
  typed: ReadonlyMap<string, string>;
  /** Why nothing is there any more. */
  reason: { ja: string; en: string };
  /** What the card says instead, if it has nothing to say yet. */
  safeRoute: { ja: string; en: string };
}

/** A fact with what it stands on. */
export interface OpenFact {
  fact: Fact;
  /** The record, or the channel, as the file says it. */
  part: Part;
  /** Whose channel it is. */
  contact?: Contact | undefined;
  /** The sources that it names, in its order. */
  sources: Source[];
  /** Every source of the guide. */
  allSources: readonly Source[];
}

/** What an answer writes, or why it cannot be written. */
export interface Written {
  /** Changes of the fact's file. */
  changes: FieldChange[];
  /** A source that the guide does not have yet: its id, and its file. */
  source?: { id: string; text: string } | undefined;
  complaints: string[];
}

/** What an answer writes into the files. Whether records then hold what they must, their schema says. */
export function writtenBy(answer: Answer, open: OpenFact): Written {
  const { fact, part } = open;
  const typed =
    answer.says === 'changed'
      ? typedChanges(fact, part, answer.typed)
      : { changes: [], complaints: [] };
  const complaints = [...typed.complaints];
  if (answer.says === 'changed' && typed.changes.length + complaints.length === 0)
    complaints.push('Nothing was typed that differs from the record.');
  if (answer.day < fact.checked)
    complaints.push(`The day is before ${fact.checked}, when the fact was checked last.`);
  const page = answer.seenAt === 'new' ? sourceOfPage(answer, open) : undefined;
  const by = [...checkedBy(answer, fact), ...seenOn(answer, fact)];
  const changes =
    fact.kind === 'contacts'
      ? ofChannel(answer, open, typed.changes, page?.id, complaints)
      : answer.says === 'gone'
        ? [lostLimit(answer, open)]
        : typed.changes;
  return { changes: [...changes, ...by], source: page?.isNew ? page : undefined, complaints };
}

/** The day, and the people who found the same inside one review period: a new value begins anew. */
function checkedBy({ says, initials, day }: Answer, fact: Fact): FieldChange[] {
  const isSame = says === 'right' && fact.state === 'fresh' && fact.seenLive !== null;
  const names = new Set([...(isSame ? fact.seenBy : []), initials]);
  return [changeOf(fact, ['verifiedOn'], day), changeOf(fact, ['verifiedBy'], [...names])];
}

/** Who called has not read the page. */
function seenOn({ seenAt, day }: Answer, fact: Fact): FieldChange[] {
  return seenAt === 'call' || fact.kind === 'call-scripts' ? [] : [changeOf(fact, ['readOn'], day)];
}

function ofChannel(
  answer: Answer,
  open: OpenFact,
  typed: FieldChange[],
  newId: string | undefined,
  complaints: string[],
): FieldChange[] {
  if (answer.says === 'gone') return lostWay(answer, open);
  const { fact, part, sources } = open;
  const change = (field: string, value?: unknown) => changeOf(fact, [field], value);
  const named = (part['sources'] as string[]).filter((id) => id !== newId);
  const isTyped = (field: string) => typed.some(({ path }) => path.at(-1) === field);
  const becomesKnown = part['status'] === 'unknown' && ['number', 'url', 'email'].some(isTyped);
  if (answer.says === 'changed' && part['status'] === 'unknown' && !becomesKnown)
    complaints.push('Type what is known now: the number or the address.');
  const official =
    newId ?? sources.find(({ id, kind }) => id === answer.seenAt && kind === 'official')?.id;
  const isNewNumber = isTyped('number');
  if ((isNewNumber || becomesKnown) && !official)
    complaints.push(
      'A number is published only from an official page: choose the official page that shows it, or name it.',
    );
  const keepsReason = !answer.dropsReason || part['reason'] === undefined || isTyped('reason');
  return [
    ...typed,
    ...(isNewNumber && part['number'] ? [formerNumber(answer, { fact, part })] : []),
    ...(becomesKnown ? [change('status', 'current')] : []),
    ...((becomesKnown && !isTyped('reason') && part['reason'] !== undefined) || !keepsReason
      ? [change('reason')]
      : []),
    ...(newId || ((isNewNumber || becomesKnown) && official)
      ? [change('confidence', 'official')]
      : []),
    // What showed the former number does not show this one.
    ...(isNewNumber && official
      ? [change('sources', [official])]
      : newId
        ? [change('sources', [newId, ...named])]
        : []),
    ...(newId ? hoursSeen(answer.seesHours || isTyped('hours'), part, change) : []),
    ...(newId && !isTyped('sourceDate') ? [change('sourceDate', null)] : []),
  ];
}

/** Hours that the official page does not show stay as sure as they were. */
function hoursSeen(
  isSeen: boolean,
  part: Part,
  change: (field: string, value?: unknown) => FieldChange,
): FieldChange[] {
  if (isSeen) return [change('hoursConfidence')];
  const { hours, hoursConfidence, confidence } = part;
  const wasLess = confidence === 'corroborated' || confidence === 'reported';
  return hours && !hoursConfidence && wasLess ? [change('hoursConfidence', confidence)] : [];
}

/** Readers are told that the way is not known; what they would use is taken out, a number kept as a former one. */
function lostWay(answer: Answer, { fact, part, contact }: OpenFact): FieldChange[] {
  const change = (field: string, value?: unknown) => changeOf(fact, [field], value);
  return [
    ...(part['number'] ? [formerNumber(answer, { fact, part }), change('sources', [])] : []),
    ...['number', 'fixedBy', 'sharedWith', 'url', 'email'].map((field) => change(field)),
    change('status', 'unknown'),
    change('confidence', 'unknown'),
    change('reason', answer.reason),
    ...(needsRoute({ part, contact })
      ? [{ path: ['safeRoute'], value: answer.safeRoute, after: routeAfter }]
      : []),
  ];
}

/** Whether a card that loses this number gives none, and does not say yet what to do instead. */
export function needsRoute({ part, contact }: Pick<OpenFact, 'part' | 'contact'>): boolean {
  const others = contact?.channels.filter(
    ({ id, kind, status, confidence }) =>
      id !== part['id'] && kind === 'tel' && status === 'current' && confidence !== 'reported',
  );
  return part['kind'] === 'tel' && !contact?.safeRoute && others?.length === 0;
}

/** The fields of a contact that stand above its safe route. */
const routeAfter = ['purpose', 'brands', 'calledAlso', 'officialSite', 'sitesAbroad'];

function formerNumber(
  { day }: Answer,
  { fact, part }: Pick<OpenFact, 'fact' | 'part'>,
): FieldChange {
  const former = (part['formerly'] as unknown[] | undefined) ?? [];
  const { number, sources } = part;
  return changeOf(fact, ['formerly'], [...former, { number, until: day, sources }]);
}

/** A limit that its page does not give any more is shown with a sentence that says so. */
function lostLimit({ reason }: Answer, { fact, part }: OpenFact): FieldChange {
  const caveat = part['caveat'] as Answer['reason'] | undefined;
  return changeOf(fact, ['caveat'], {
    ja: `${caveat?.ja ?? ''}${reason.ja}`,
    en: caveat ? `${caveat.en} ${reason.en}` : reason.en,
  });
}

/**
 * The official page on which somebody saw the fact, as a source: the one that another fact got from it
 * on that day, or a new one with its file.
 */
function sourceOfPage(
  { page, day }: Answer,
  { fact, contact, sources, allSources }: OpenFact,
): { isNew: false; id: string } | { isNew: true; id: string; text: string } {
  const known = allSources.find(
    ({ kind, url, readOn }) => kind === 'official' && url === page.url && readOn === day,
  );
  if (known) return { isNew: false, id: known.id };
  const owner = fact.id.split('/')[1]!;
  const name = `${owner}-seen-${day}`;
  let id = name;
  for (let place = 2; allSources.some((source) => source.id === id); place++)
    id = `${name}-${place}`;
  const publisher = contact?.organisation ?? sources[0]!.publisher;
  return {
    isNew: true,
    id,
    text: fileOf({
      id,
      title: page.title,
      publisher,
      kind: 'official',
      url: page.url,
      language: page.language,
      pageDate: null,
      readOn: day,
    }),
  };
}
