import {
  paperField,
  type Addressee,
  type PaperCase,
  type PaperFieldName,
} from '../../lib/case/paper-fields.ts';
import {
  addresseesIn,
  editedLines,
  fillPaper,
  writerIn,
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

/** The chosen paper, filled from the case, with what the reader changed in it. */
export class PaperView {
  readonly #host: CaseTool<PaperView>;
  readonly #organisations: Organisations;
  /** Names of card networks by their ids. */
  readonly #networks: Record<string, string>;
  readonly #writings: Writing[];
  #paper = '';
  /** What the reader changed, by paper, addressee and language: until the page is left. */
  readonly #changed = new Map<string, string>();
  /** Whether the case held nothing when it was last shown. */
  #wasEmpty = true;
  /** To whom each paper was last addressed. */
  readonly #addressed = new Map<string, string>();

  constructor(host: CaseTool<PaperView>) {
    this.#host = host;
    this.#organisations = JSON.parse(host.dataset['organisations']!) as Organisations;
    this.#networks = JSON.parse(host.dataset['networks']!) as Record<string, string>;
    this.#writings = [...host.querySelectorAll<HTMLElement>('[data-writing]')].map((part) => ({
      language: part.dataset['writing'] as Language,
      part,
      paragraphs: [],
      area: part.querySelector('textarea')!,
      word: wordsOf(part),
      filled: { lines: [], gaps: [], checks: [] },
    }));
  }

  /**
   * Shows the paper that was chosen, to the organisation that the case names first. Rejects when the
   * paper cannot be had.
   */
  async choose(): Promise<void> {
    const chosen = this.#host.inside<HTMLSelectElement>('[data-paper-choice]').value;
    this.#paper = '';
    this.#host.inside('[data-filled]').hidden = true;
    this.#host.inside('[data-with-addressee]').hidden = true;
    this.#host.inside('[data-person="helper"]').hidden = true;
    this.#onPaper.hidden = true;
    this.#say('');
    if (chosen === '') return;
    const entry = this.#host.inside(`[data-paper="${chosen}"]`);
    const blank = await fetchDocument(entry.querySelector('a')!.href);
    // Another one may have been chosen meanwhile.
    if (this.#host.inside<HTMLSelectElement>('[data-paper-choice]').value !== chosen) return;
    for (const writing of this.#writings)
      writing.paragraphs = paragraphsIn(blank.getElementById(writing.language)!);
    this.#paper = chosen;
    this.#host.inside('[data-person="helper"]').hidden = !helperWordNames.some((name) =>
      blank.querySelector(`[data-field="${name}"]`),
    );
    this.#host.inside('[data-use-of-paper]').textContent =
      entry.querySelector('[data-use]')!.textContent;
    this.#offerAddressees(
      entry.dataset['to']!.split(' ').filter(Boolean),
      entry.dataset['awaited'] === 'true',
    );
    const own = blank.querySelector('[data-note-for-self]');
    this.#host.inside('[data-own-note]').textContent = own?.textContent ?? '';
    this.#host.inside('[data-own-part]').hidden = !own;
    this.#host.inside('[data-filled]').hidden = false;
    this.refresh();
  }

  /** Fills the paper for the organisation that was chosen. */
  address(): void {
    this.#say('');
    this.#addressed.set(this.#paper, this.#addresseeField.value);
    this.refresh();
  }

  /** Fills the paper from what the case holds now; what the reader changed in it stays. */
  refresh(): void {
    const isEmpty = isEmptyCase(this.#host.store.file());
    // What was written from a case goes with it when it is erased or locked.
    if (isEmpty && !this.#wasEmpty) this.#changed.clear();
    this.#wasEmpty = isEmpty;
    if (this.#paper === '') return;
    const source = this.#source;
    for (const writing of this.#writings) {
      const { language, paragraphs, area, word } = writing;
      const writer = writerIn(
        language,
        word,
        (id) => valueOf(this.#organisations, id)?.[language] ?? '',
      );
      writing.filled = fillPaper(paragraphs, source, writer);
      area.value = this.#changed.get(this.#keyOf(writing)) ?? textOf(writing);
      this.#showLength(writing);
    }
    this.#showGaps();
    this.#showNetwork(source.to);
    this.#showOnPaper();
    this.#showCall();
  }

  /** Says so where a card's network stands in the place of its issuer. */
  #showNetwork(to: Addressee): void {
    const name = networkOf(to, this.#networks);
    this.#host.inside('[data-network]').textContent = name
      ? this.#host.word('network', { name })
      : '';
  }

  /** Whether a text holds what must not be kept. */
  isSecret(text: string): boolean {
    return secretIn(text) !== undefined;
  }

  /** Takes what the reader changes in a text. */
  edited(target: HTMLElement): void {
    const writing = this.#writings.find(({ area }) => area === target);
    if (!writing) return;
    this.#changed.set(this.#keyOf(writing), writing.area.value);
    this.#say(this.isSecret(writing.area.value) ? 'secretInText' : '');
    this.#showLength(writing);
    this.#showOnPaper();
    this.#showCall();
  }

  async clicked(event: Event): Promise<void> {
    const target = event.target as Element;
    const gap = target.closest<HTMLAnchorElement>('[data-gaps] a[href^="#"]');
    if (gap) {
      event.preventDefault();
      return this.#goTo(gap);
    }
    const action = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    const part = target.closest('[data-writing]');
    const writing = this.#writings.find((one) => one.part === part);
    if (action === 'print') this.#print(writing?.language);
    else if (action === 'print-own') this.#print('own');
    else if (action === 'again') this.#startAgain();
    else if (writing && action === 'copy')
      this.#say((await copyText(writing.area.value)) ? 'copied' : 'notCopied');
    else if (writing && action === 'save') {
      saveFile(`${writing.area.value}\n`, `${this.#paper}-${writing.language}.txt`, 'text/plain');
      this.#say('saved');
    }
  }

  /** The printer has what it was given. */
  printed(): void {
    for (const page of this.#onPaper.children)
      page.toggleAttribute('hidden', page.id === onPaperId('own'));
  }

  get #onPaper(): HTMLElement {
    return this.#host.inside('[data-on-paper]');
  }

  get #addresseeField(): HTMLSelectElement {
    return this.#host.inside<HTMLSelectElement>('[data-addressee]');
  }

  get #source(): PaperCase {
    const [id = '', name = ''] = this.#addresseeField.value.split(separator);
    const isFor = (organisation: string, purpose: string) =>
      valueOf(this.#organisations, organisation)?.purpose.includes(purpose) ?? false;
    return {
      file: this.#host.store.file(),
      today: this.#host.store.today(),
      to: { id, name },
      isFor,
    };
  }

  #keyOf({ language }: Writing): string {
    return [this.#paper, this.#addresseeField.value, language].join(separator);
  }

  /** The organisations that the paper can go to, those of the case first. */
  #offerAddressees(purposes: readonly string[], awaitedFirst: boolean): void {
    const fitting = Object.keys(this.#organisations).filter((id) =>
      purposes.some((purpose) => this.#organisations[id]!.purpose.includes(purpose)),
    );
    const known = addresseesIn(this.#source, fitting, awaitedFirst);
    const others = fitting
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({ id, name: '' }));
    const byHand = new Option(this.#host.word('addressee.byHand'), separator);
    this.#addresseeField.replaceChildren(
      ...this.#group('addressee.known', known),
      ...(known.length || fitting.length === 1 ? [] : [byHand]),
      ...this.#group('addressee.others', others),
      ...(known.length ? [byHand] : []),
    );
    this.#host.inside('[data-with-addressee]').hidden = fitting.length < 2;
    const last = this.#addressed.get(this.#paper);
    if ([...this.#addresseeField.options].some(({ value }) => value === last))
      this.#addresseeField.value = last!;
  }

  #group(label: string, addressees: readonly Addressee[]): HTMLOptGroupElement[] {
    if (addressees.length === 0) return [];
    const group = element('optgroup');
    group.label = this.#host.word(label);
    const language = document.documentElement.lang as Language;
    group.append(
      ...addressees.map(
        ({ id, name }) =>
          new Option(name || this.#organisations[id]![language], `${id}${separator}${name}`),
      ),
    );
    return [group];
  }

  #showLength({ area, part }: Writing): void {
    const { length: count } = area.value;
    part.querySelector('[data-length]')!.textContent = this.#host.word('length', { count });
    this.#host.inside('[data-do="again"]').hidden = !this.#writings.some((one) =>
      this.#changed.has(this.#keyOf(one)),
    );
  }

  #showGaps(): void {
    // Every language has the same ones; their names are the page's.
    const here =
      this.#writings.find(({ language }) => language === document.documentElement.lang) ??
      this.#writings[0]!;
    const { gaps } = here.filled;
    const checks = this.#writings
      .flatMap(({ filled }) => filled.checks)
      .filter(
        ({ name, text }) =>
          name === 'foreign' || here.filled.checks.some((one) => one.text === text),
      );
    const links = [
      ...gaps.map((name) => this.#linkToGap(name, here.word(`field.${name}`))),
      ...checks.map(({ name, text }) =>
        this.#linkToText(text, this.#host.word(`check.${name}`, { text })),
      ),
    ];
    this.#host
      .inside('[data-gaps]')
      .replaceChildren(...links.map((link) => element('li', '', link)));
    const open = gaps.length + checks.length;
    this.#host.inside('[data-gaps-hint]').hidden = open === 0;
    this.#host.inside('[data-no-gaps]').hidden = open > 0;
  }

  /** Leads to where a gap is filled: what only a hand can write, to its place in the text. */
  #linkToGap(name: PaperFieldName, label: string): HTMLAnchorElement {
    const { word } = this.#writings[0]!;
    switch (paperField(name).from) {
      case 'own':
        return linkTo(`#papers-${name}`, label);
      case 'to':
        return linkTo('#papers-to', label);
      case 'log':
        return linkTo(this.#host.dataset['log']!, label);
      case 'hand':
        return this.#linkToText(word('gap', { label: word(`field.${name}`) }), label);
    }
  }

  /** Leads to words of the first text that has them. */
  #linkToText(words: string, label: string): HTMLAnchorElement {
    const { area } =
      this.#writings.find((one) => one.area.value.includes(words)) ?? this.#writings[0]!;
    const link = linkTo(`#${area.id}`, label);
    link.dataset['words'] = words;
    return link;
  }

  /** Leads to a field, and to the words in it. The address stays as it is: it would tell which. */
  #goTo({ hash, dataset }: HTMLAnchorElement): void {
    const field = document.getElementById(hash.slice(1));
    field?.focus();
    const { words } = dataset;
    if (words === undefined || !(field instanceof HTMLTextAreaElement)) return;
    const start = field.value.indexOf(words);
    if (start >= 0) field.setSelectionRange(start, start + words.length);
  }

  /** Lists what is said on a call. */
  #showCall(): void {
    const list = this.#host.inside('[data-call-lines]');
    const isCall = this.#host.inside(`[data-paper="${this.#paper}"]`).dataset['call'] === 'true';
    const textIn = (language: Language) =>
      this.#writings.find((one) => one.language === language)?.area.value ?? '';
    if (isCall)
      listCall(
        list,
        textIn(japanese),
        textIn(english),
        textIn(document.documentElement.lang as Language),
      );
    else list.hidden = true;
  }

  /** Lays the texts out for the printer, as they stand in the fields now. */
  #showOnPaper(): void {
    this.#onPaper.hidden = false;
    const own = this.#host.inside('[data-own-note]').textContent ?? '';
    const { lang } = document.documentElement;
    this.#onPaper.replaceChildren(
      ...this.#writings.map(({ language, area, filled }) =>
        pageOf(language, language, editedLines(filled.lines, area.value)),
      ),
      pageOf(
        'own',
        lang,
        own.split('\n').map((text) => ({ text, placement: 'start' })),
      ),
    );
    this.printed();
  }

  /** Prints the paper, or one page of it: a language's, or the reader's `own` note. */
  #print(only: string | undefined): void {
    if (only)
      for (const page of this.#onPaper.querySelectorAll<HTMLElement>('.letter'))
        page.hidden = page.id !== onPaperId(only);
    print();
  }

  #startAgain(): void {
    for (const writing of this.#writings) this.#changed.delete(this.#keyOf(writing));
    this.refresh();
    this.#writings[0]!.area.focus();
  }

  #say(name: string): void {
    this.#host.say(name && this.#host.word(name));
  }
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

export const open = (host: CaseTool<PaperView>): PaperView => new PaperView(host);
