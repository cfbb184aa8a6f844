import { networkOf } from '../../lib/case/network.ts';
import { writerIn } from '../../lib/case/paper-writer.ts';
import { fillPaper } from '../../lib/case/papers.ts';
import { secretIn } from '../../lib/case/secrets.ts';
import { helperWordNames, isEmptyCase } from '../../lib/case/state.ts';
import { copyText } from '../../lib/copy-text.ts';
import { element } from '../../lib/element.ts';
import { fetchDocument } from '../../lib/fetch-document.ts';
import { saveFile } from '../../lib/save-file.ts';
import { english, japanese } from '../../model/language.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { openAddressees } from './addressee-choice.ts';
import { listCall } from './call-list.ts';
import { gapLinks, goTo } from './gap-links.ts';
import { layOut, ownPage, printPages, showPaper } from './print-pages.ts';
import { paragraphsIn } from './template.ts';
import { writingIn, type Writing } from './writing.ts';

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
  /** Names of card networks by their ids. */
  const networks = JSON.parse(host.dataset['networks']!) as Record<string, string>;
  const writings = [...host.querySelectorAll<HTMLElement>('[data-writing]')].map(writingIn);
  const first = writings[0]!;
  const writingOf = (language: string) => writings.find((one) => one.language === language);
  /** The text in the reader's language. */
  const here = writingOf(document.documentElement.lang) ?? first;
  const part = <Part extends HTMLElement>(name: string) => host.inside<Part>(`[data-${name}]`);
  const choice = part<HTMLSelectElement>('paper-choice');
  const addressees = openAddressees(host, here.language);
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
  const keyOf = ({ language }: Writing) => [paper, addressees.chosen(), language].join();

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
    addressees.offer(entry, addressed.get(chosen));
    const own = blank.querySelector('[data-note-for-self]');
    part('own-note').textContent = own?.textContent ?? '';
    part('own-part').hidden = !own;
    part('filled').hidden = false;
    refresh();
  }

  function address(): void {
    tell('');
    addressed.set(paper, addressees.chosen());
    refresh();
  }

  function refresh(): void {
    const isEmpty = isEmptyCase(host.store.file());
    // What was written from a case goes with it when it is erased or locked.
    if (isEmpty && !wasEmpty) changed.clear();
    wasEmpty = isEmpty;
    if (paper === '') return;
    const source = addressees.source();
    for (const writing of writings) {
      const { language, paragraphs, area, word } = writing;
      const writer = writerIn(language, word, (id) => addressees.nameOf(id, language));
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
    if (action === 'print') printPages(onPaper, writing?.language);
    else if (action === 'print-own') printPages(onPaper, ownPage);
    else if (action === 'again') startAgain();
    else if (writing && action === 'copy')
      tell((await copyText(writing.area.value)) ? 'copied' : 'notCopied');
    else if (writing && action === 'save') {
      saveFile(`${writing.area.value}\n`, `${paper}-${writing.language}.txt`, 'text/plain');
      tell('saved');
    }
  }

  function showGaps(): void {
    const links = gapLinks(host, writings, here);
    part('gaps').replaceChildren(...links.map((link) => element('li', '', link)));
    part('gaps-hint').hidden = links.length === 0;
    part('no-gaps').hidden = links.length > 0;
  }

  function showLength({ area, part: place }: Writing): void {
    const { length: count } = area.value;
    place.querySelector('[data-length]')!.textContent = host.word('length', { count });
    part('do="again"').hidden = !writings.some((one) => changed.has(keyOf(one)));
  }

  /** Lists what is said on a call, and lays the texts out for the printer, as they stand in the fields now. */
  function showTexts(): void {
    const list = part('call-lines');
    const textIn = (language: string) => writingOf(language)!.area.value;
    if (entryOf(paper).dataset['call'] === 'true')
      listCall(list, textIn(japanese), textIn(english), here.area.value);
    else list.hidden = true;
    layOut(onPaper, writings, part('own-note').textContent, here.language);
    onPaper.hidden = false;
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
    printed: () => showPaper(onPaper),
  };
}

const textOf = ({ filled }: Writing) => filled.lines.map(({ text }) => text).join('\n');
