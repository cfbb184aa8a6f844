import { addresseesIn } from '../../lib/case/addressees.ts';
import { editedLines } from '../../lib/case/edited-lines.ts';
import type { Addressee, PaperCase } from '../../lib/case/paper-case.ts';
import { paperField, type PaperFieldName } from '../../lib/case/paper-fields.ts';
import { writerIn } from '../../lib/case/paper-writer.ts';
import {
  fillPaper,
  type FilledPaper,
  type PaperLine,
  type Paragraph,
} from '../../lib/case/papers.ts';
import { networkOf } from '../../lib/case/network.ts';
import { fetchDocument } from '../../lib/fetch-document.ts';
import { secretIn } from '../../lib/case/secrets.ts';
import { helperWordNames, isEmptyCase } from '../../lib/case/state.ts';
import { copyText } from '../../lib/copy-text.ts';
import { element } from '../../lib/element.ts';
import { wordsOf, type Word } from '../../lib/fill.ts';
import { valueOf } from '../../lib/kept/state.ts';
import { english, japanese, type Language } from '../../model/language.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { listCall } from './call-list.ts';
import { paragraphsIn } from './template.ts';
import { wholeParts } from './whole-parts.ts';

type Organisations = Record<string, Record<Language, string> & { purpose: string[] }>;

/** The text of the paper in one language. */
interface Writing {
  language: Language;
  part: HTMLElement;
  /** What is filled. */
  paragraphs: Paragraph[];
  area: HTMLTextAreaElement;
  word: Word;
  filled: FilledPaper;
}

const separator = '~';

/** What is done with the chosen paper, filled from the case, and what the reader changed in it. */
export interface PaperView {
  /**
   * Shows the paper that was chosen, to the organisation that the case names first. Rejects when the
   * paper cannot be had.
   */
  choose: () => Promise<void>;
  /** Fills the paper for the organisation that was chosen. */
  address: () => void;
  /** Fills the paper from what the case holds now; what the reader changed in it stays. */
  refresh: () => void;
  /** Whether a text holds what must not be kept. */
  isSecret: (text: string) => boolean;
  /** Takes what the reader changes in a text. */
  edited: (target: HTMLElement) => void;
  clicked: (event: Event) => Promise<void>;
  /** The printer has what it was given. */
  printed: () => void;
}

/** Reads what the page carries; no paper is chosen yet. */
export function openPapers(host: CaseTool<PaperView>): PaperView {
  const organisations = JSON.parse(host.dataset['organisations']!) as Organisations;
  /** Names of card networks by their ids. */
  const networks = JSON.parse(host.dataset['networks']!) as Record<string, string>;
  const writings = [...host.querySelectorAll<HTMLElement>('[data-writing]')].map(
    (part): Writing => ({
      language: part.dataset['writing'] as Language,
      part,
      paragraphs: [],
      area: part.querySelector('textarea')!,
      word: wordsOf(part),
      filled: { lines: [], gaps: [], checks: [] },
    }),
  );
  const first = writings[0]!;
  const pageLanguage = document.documentElement.lang as Language;
  const part = <Part extends HTMLElement>(name: string) => host.inside<Part>(`[data-${name}]`);
  const choice = part<HTMLSelectElement>('paper-choice');
  const addresseeField = part<HTMLSelectElement>('addressee');
  const onPaper = part('on-paper');
  const tell = (name: string) => host.say(name && host.word(name));

  let paper = '';
  /** What the reader changed, by paper, addressee and language: until the page is left. */
  const changed = new Map<string, string>();
  /** To whom each paper was last addressed. */
  const addressed = new Map<string, string>();
  /** Whether the case held nothing when it was last shown. */
  let wasEmpty = true;

  const entryOf = (id: string) => host.inside(`[data-paper="${id}"]`);
  const keyOf = ({ language }: Writing) => [paper, addresseeField.value, language].join(separator);
  const textIn = (language: Language) =>
    writings.find((one) => one.language === language)?.area.value ?? '';

  async function choose(): Promise<void> {
    const { value: chosen } = choice;
    paper = '';
    for (const name of ['filled', 'with-addressee', 'person="helper"', 'on-paper'])
      part(name).hidden = true;
    tell('');
    if (chosen === '') return;
    const entry = entryOf(chosen);
    const blank = await fetchDocument(entry.querySelector('a')!.href);
    // Another one may have been chosen meanwhile.
    if (choice.value !== chosen) return;
    for (const writing of writings)
      writing.paragraphs = paragraphsIn(blank.getElementById(writing.language)!);
    paper = chosen;
    part('person="helper"').hidden = !helperWordNames.some((name) =>
      blank.querySelector(`[data-field="${name}"]`),
    );
    part('use-of-paper').textContent = entry.querySelector('[data-use]')!.textContent;
    offerAddressees(
      entry.dataset['to']!.split(' ').filter(Boolean),
      entry.dataset['awaited'] === 'true',
    );
    const own = blank.querySelector('[data-note-for-self]');
    part('own-note').textContent = own?.textContent ?? '';
    part('own-part').hidden = !own;
    part('filled').hidden = false;
    refresh();
  }

  function address(): void {
    tell('');
    addressed.set(paper, addresseeField.value);
    refresh();
  }

  function refresh(): void {
    const isEmpty = isEmptyCase(host.store.file());
    // What was written from a case goes with it when it is erased or locked.
    if (isEmpty && !wasEmpty) changed.clear();
    wasEmpty = isEmpty;
    if (paper === '') return;
    const source = sourceNow();
    for (const writing of writings) {
      const { language, paragraphs, area, word } = writing;
      const writer = writerIn(language, word, (id) => valueOf(organisations, id)?.[language] ?? '');
      writing.filled = fillPaper(paragraphs, source, writer);
      area.value = changed.get(keyOf(writing)) ?? textOf(writing);
      showLength(writing);
    }
    showGaps();
    // A card's network does not issue the card.
    const name = networkOf(source.to, networks);
    part('network').textContent = name ? host.word('network', { name }) : '';
    showTexts();
  }

  function edited(target: HTMLElement): void {
    const writing = writings.find(({ area }) => area === target);
    if (!writing) return;
    const { value } = writing.area;
    changed.set(keyOf(writing), value);
    tell(secretIn(value) ? 'secretInText' : '');
    showLength(writing);
    showTexts();
  }

  async function clicked(event: Event): Promise<void> {
    const target = event.target as Element;
    const gap = target.closest<HTMLAnchorElement>('[data-gaps] a[href^="#"]');
    if (gap) {
      event.preventDefault();
      return goTo(gap);
    }
    const action = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    const place = target.closest('[data-writing]');
    const writing = writings.find((one) => one.part === place);
    if (action === 'print') printOnly(writing?.language);
    else if (action === 'print-own') printOnly('own');
    else if (action === 'again') startAgain();
    else if (writing && action === 'copy')
      tell((await copyText(writing.area.value)) ? 'copied' : 'notCopied');
    else if (writing && action === 'save') {
      saveFile(`${writing.area.value}\n`, `${paper}-${writing.language}.txt`, 'text/plain');
      tell('saved');
    }
  }

  function printed(): void {
    for (const page of onPaper.children)
      page.toggleAttribute('hidden', page.id === onPaperId('own'));
  }

  function sourceNow(): PaperCase {
    const [id = '', name = ''] = addresseeField.value.split(separator);
    return {
      file: host.store.file(),
      today: host.store.today(),
      to: { id, name },
      isFor: (organisation, purpose) =>
        valueOf(organisations, organisation)?.purpose.includes(purpose) ?? false,
    };
  }

  /** The organisations that the paper can go to, those of the case first. */
  function offerAddressees(purposes: readonly string[], awaitedFirst: boolean): void {
    const fitting = Object.keys(organisations).filter((id) =>
      purposes.some((purpose) => organisations[id]!.purpose.includes(purpose)),
    );
    const known = addresseesIn(sourceNow(), fitting, awaitedFirst);
    const others = fitting
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({ id, name: '' }));
    const byHand = new Option(host.word('addressee.byHand'), separator);
    addresseeField.replaceChildren(
      ...groupOf('addressee.known', known),
      ...(known.length || fitting.length === 1 ? [] : [byHand]),
      ...groupOf('addressee.others', others),
      ...(known.length ? [byHand] : []),
    );
    part('with-addressee').hidden = fitting.length < 2;
    const last = addressed.get(paper);
    if ([...addresseeField.options].some(({ value }) => value === last))
      addresseeField.value = last!;
  }

  function groupOf(label: string, addressees: readonly Addressee[]): HTMLOptGroupElement[] {
    if (addressees.length === 0) return [];
    const group = element('optgroup');
    group.label = host.word(label);
    group.append(
      ...addressees.map(
        ({ id, name }) =>
          new Option(name || organisations[id]![pageLanguage], `${id}${separator}${name}`),
      ),
    );
    return [group];
  }

  function showLength({ area, part: place }: Writing): void {
    const { length: count } = area.value;
    place.querySelector('[data-length]')!.textContent = host.word('length', { count });
    part('do="again"').hidden = !writings.some((one) => changed.has(keyOf(one)));
  }

  function showGaps(): void {
    // Every language has the same ones; their names are the page's.
    const here = writings.find(({ language }) => language === pageLanguage) ?? first;
    const { gaps } = here.filled;
    const checks = writings
      .flatMap(({ filled }) => filled.checks)
      .filter(
        ({ name, text }) =>
          name === 'foreign' || here.filled.checks.some((one) => one.text === text),
      );
    const links = [
      ...gaps.map((name) => linkToGap(name, here.word(`field.${name}`))),
      ...checks.map(({ name, text }) => linkToText(text, host.word(`check.${name}`, { text }))),
    ];
    part('gaps').replaceChildren(...links.map((link) => element('li', '', link)));
    part('gaps-hint').hidden = links.length === 0;
    part('no-gaps').hidden = links.length > 0;
  }

  /** Leads to where a gap is filled: what only a hand can write, to its place in the text. */
  function linkToGap(name: PaperFieldName, label: string): HTMLAnchorElement {
    const { from } = paperField(name);
    if (from === 'own') return linkTo(`#papers-${name}`, label);
    if (from === 'to') return linkTo('#papers-to', label);
    if (from === 'log') return linkTo(host.dataset['log']!, label);
    return linkToText(first.word('gap', { label: first.word(`field.${name}`) }), label);
  }

  /** Leads to words of the first text that has them. */
  function linkToText(words: string, label: string): HTMLAnchorElement {
    const { area } = writings.find((one) => one.area.value.includes(words)) ?? first;
    const link = linkTo(`#${area.id}`, label);
    link.dataset['words'] = words;
    return link;
  }

  /** Lists what is said on a call, and lays the texts out for the printer, as they stand in the fields now. */
  function showTexts(): void {
    const list = part('call-lines');
    if (entryOf(paper).dataset['call'] === 'true')
      listCall(list, textIn(japanese), textIn(english), textIn(pageLanguage));
    else list.hidden = true;
    const own = part('own-note').textContent.split('\n');
    onPaper.hidden = false;
    onPaper.replaceChildren(
      ...writings.map(({ language, area, filled }) =>
        pageOf(language, language, editedLines(filled.lines, area.value)),
      ),
      pageOf(
        'own',
        pageLanguage,
        own.map((text) => ({ text, placement: 'start' })),
      ),
    );
    printed();
  }

  /** Prints the paper, or one page of it: a language's, or the reader's `own` note. */
  function printOnly(only: string | undefined): void {
    if (only)
      for (const page of onPaper.querySelectorAll<HTMLElement>('.letter'))
        page.hidden = page.id !== onPaperId(only);
    print();
  }

  function startAgain(): void {
    for (const writing of writings) changed.delete(keyOf(writing));
    refresh();
    first.area.focus();
  }

  return {
    choose,
    address,
    refresh,
    isSecret: (text) => secretIn(text) !== undefined,
    edited,
    clicked,
    printed,
  };
}

/** Leads to a field, and to the words in it. The address stays as it is: it would tell which. */
function goTo({ hash, dataset }: HTMLAnchorElement): void {
  const field = document.getElementById(hash.slice(1));
  field?.focus();
  const { words } = dataset;
  if (words === undefined || !(field instanceof HTMLTextAreaElement)) return;
  const start = field.value.indexOf(words);
  if (start >= 0) field.setSelectionRange(start, start + words.length);
}

const textOf = ({ filled }: Writing) => filled.lines.map(({ text }) => text).join('\n');

const onPaperId = (name: string) => `papers-page-${name}`;

/** A page for the printer. */
function pageOf(name: string, language: string, lines: readonly PaperLine[]): HTMLElement {
  const page = element('div', 'letter');
  page.id = onPaperId(name);
  page.lang = language;
  page.append(
    ...lines.map(({ text, placement }, place) => {
      const line = element('p');
      line.dataset['placement'] = placement;
      // The first line of a block stays with the next.
      line.toggleAttribute('data-heads', !lines[place - 1]?.text && text !== '');
      line.append(
        ...wholeParts(text).map((part) => {
          if (typeof part === 'string') return part;
          const whole = element('span', '', part.whole);
          whole.dataset['whole'] = '';
          return whole;
        }),
      );
      return line;
    }),
  );
  return page;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = address;
  return link;
}
