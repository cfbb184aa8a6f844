import { daysBetween } from '../../lib/case/days.ts';
import { dueThings, stateOf, type DueRule, type DueThing } from '../../lib/case/due.ts';
import { localeOf, writeDate } from '../../lib/dates.ts';
import { readCalendar } from '../../lib/holiday-calendar.ts';
import { valueOf } from '../../lib/kept/state.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { Language } from '../../model/language.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { notKept } from '../case/not-kept.ts';
import { showMonths } from './due-months.ts';

/** Draws what is due, and does what is asked for. */
export interface DueView {
  /** Shows what the file holds now. The focus stays with the thing it is on. */
  show: () => void;
  press: (button: HTMLElement) => Promise<void>;
}

/** Reads what the page carries and draws what is due into the HTML that the server has laid out. */
export function openDue(root: CaseTool<DueView>): DueView {
  const { store, word } = root;
  /** Keys of what stays in its place though it is settled, with the way back. */
  const justSettled = new Set<string>();
  const rules = JSON.parse(root.dataset['rules']!) as DueRule[];
  const names = JSON.parse(root.dataset['organisations']!) as Record<string, string>;
  const holidays = readCalendar(root.dataset['holidays']!);
  const language = document.documentElement.lang as Language;
  const locale = localeOf(language);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);

  const part = (name: string) => root.inside(`[data-part="${name}"]`);
  const rowOf = ({ rule }: DueThing) => root.inside(`[data-rule="${rule}"]`);
  const things = () => dueThings(store.file(), rules, store.today(), holidays);

  /** `2026年11月29日(日)`, `29 November 2026 (Sun)`. */
  const writeDay = (day: string) =>
    word('day', { day: writeDate(day, language), weekday: weekday.format(new Date(day)) });

  function labelOf(thing: DueThing): string {
    const label = rowOf(thing).querySelector<HTMLElement>('[data-part="label"]')!;
    const days = thing.length && 'days' in thing.length ? thing.length.days : '';
    const { each, noticed = each } = label.dataset;
    const hasCharges = Object.keys(store.file().charges).length > 0;
    return (hasCharges ? each : noticed)?.replace('{days}', String(days)) ?? label.textContent;
  }

  const whomOf = ({ organisation, name }: DueThing) => valueOf(names, organisation) ?? name;
  const nameOf = (thing: DueThing) => [labelOf(thing), whomOf(thing)].filter(Boolean).join(' ');

  /** The group a thing is listed in: what was settled just now stays where it was. */
  const groupOf = ({ state, day, keys }: DueThing) =>
    state === 'settled' && justSettled.has(keys[0]) ? stateOf(day, store.today()) : state;

  /** From which day it was counted, and for which charges. */
  function countedFrom({ from, length, charges }: DueThing): string {
    const amounts = charges.map((id) => store.file().charges[id]?.amount ?? 0);
    const sum = number.format(amounts.reduce((sum, one) => sum + one, 0));
    const amount = word('yen', { amount: sum });
    return [
      length && word('counted', { day: writeDate(from, language) }),
      charges.length > 0 && word('charges', { count: charges.length, amount }),
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** `昨日`, `26日前`: browsers set a space between a number and a Japanese word. */
  const distanceTo = (day: string) =>
    distance.format(daysBetween(store.today(), day), 'day').replace(/(\d) (?=[^\x00-\x7f])/, '$1');

  /** By whom it is settled; what only the shop cancelled may still be billed. */
  function settlerOf({ by, charges }: DueThing): string {
    if (by !== 'log') return word('by.reader');
    const isCancelled = charges.some((id) => store.file().charges[id]?.state === 'cancelled');
    return [word('by.log'), isCancelled ? word('by.cancelled') : ''].join(' ').trim();
  }

  /** Whether a sentence to say comes with it: also on the day itself where that is a day to ask. */
  const isToSay = ({ state, rule }: DueThing) =>
    state === 'overdue' ||
    state === 'unknown' ||
    (state === 'today' && rules.find(({ id }) => id === rule)?.kind === 'look-again');

  function lineOf(thing: DueThing): HTMLElement {
    const { state, day, keys, by, openUntil, promise } = thing;
    const template = state === 'settled' ? 'settled' : 'thing';
    const line = copy(root, template);
    line.dataset['keys'] = keys.join(' ');
    const texts: Record<string, string> = {
      label: labelOf(thing),
      whom: whomOf(thing),
      day: day && writeDay(day),
      distance: day && distanceTo(day),
      open: openUntil >= store.today() ? word('open', { day: writeDay(openUntil) }) : '',
      promise: promise && word('promise', { text: promise }),
      counted: countedFrom(thing),
      by: settlerOf(thing),
    };
    const shown = ['certainty', 'do', isToSay(thing) ? 'overdue' : ''];
    for (const slot of line.querySelectorAll<HTMLElement>('[data-slot]')) {
      const name = slot.dataset['slot']!;
      const text = texts[name];
      if (text !== undefined) slot.textContent = text;
      else if (shown.includes(name)) {
        const own = rowOf(thing).querySelector(`[data-part="${name}"]`)!;
        slot.replaceChildren(...own.cloneNode(true).childNodes);
      }
      slot.hidden = slot.childNodes.length === 0;
    }
    const whom = whomOf(thing);
    const to = line.querySelector('[data-to]');
    if (to && whom) to.textContent = word('sayTo', { whom });
    if (day) line.querySelector('time')!.dateTime = day;
    for (const button of line.querySelectorAll('button'))
      button.setAttribute('aria-label', `${button.textContent}: ${nameOf(thing)}`);
    if (by === 'log') line.querySelector('[data-do="undo"]')?.remove();
    if (!isAhead(thing)) line.querySelector('[data-do="save"]')?.remove();
    return line;
  }

  /** Puts the focus where a thing is listed: on the way back of what is settled, else on itself. */
  function focusOn(keys: string[]): void {
    const line = [...root.querySelectorAll<HTMLElement>('li[data-keys]')].find((one) =>
      keysOf(one).includes(keys[0]!),
    );
    const target = line?.querySelector<HTMLElement>('[data-do="undo"]') ?? line;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  function show(): void {
    const all = things();
    const focused = document.activeElement?.closest<HTMLElement>('li[data-keys]');
    part('today').textContent = word('today', { day: writeDay(store.today()) });
    part('nothing').hidden = all.some(({ state }) => state !== 'settled');
    for (const group of root.querySelectorAll<HTMLElement>('.case-due__group')) {
      const own = all
        .filter((thing) => groupOf(thing) === group.dataset['state'])
        .sort((first, second) => first.day.localeCompare(second.day));
      group.hidden = own.length === 0;
      const told = new Set<string>();
      const lines = own.map((thing) => {
        const line = lineOf(thing);
        // What a rule says at length stands with the first of its days.
        line.toggleAttribute('data-again', told.has(thing.rule));
        if (thing.state !== 'settled') told.add(thing.rule);
        return line;
      });
      group.querySelector('ul')!.replaceChildren(...lines);
    }
    const dated = all.filter(({ day, state }) => day !== '' && state !== 'settled');
    part('calendar').hidden = dated.length === 0;
    const months = showMonths(copy(root, 'month'), dated, store.today(), nameOf, word);
    part('months').replaceChildren(...months);
    const file = root.querySelector<HTMLElement>('.case-due__file');
    if (file) file.hidden = !all.some(isAhead);
    if (focused?.isConnected === false) focusOn(keysOf(focused));
  }

  /** Settles what has these keys, or makes it due again. */
  async function settle(keys: string[], isSettled: boolean): Promise<void> {
    for (const key of keys) justSettled[isSettled ? 'add' : 'delete'](key);
    await store.change((file) => {
      const others = Object.entries(file.settled).filter(([key]) => !keys.includes(key));
      const own = isSettled ? keys.map((key): [string, string] => [key, store.today()]) : [];
      return { ...file, settled: Object.fromEntries<string>([...others, ...own]) };
    });
    focusOn(keys);
    root.say(notKept(store) || word(isSettled ? 'settled' : 'undone'));
  }

  /**
   * Hands over days that are still to come as a calendar file: those of these keys, or all. Its
   * titles tell nothing: a calendar is often shared.
   */
  async function save(keys: string[]): Promise<void> {
    const { calendarFile } = await import('../../lib/calendar-file.ts');
    const title = word('file.title');
    const description = word('file.text');
    const entries = things()
      .filter((thing) => isAhead(thing) && (keys.length === 0 || thing.keys[0] === keys[0]))
      .map(({ keys: [key], day }) => ({ key, day, title, description }));
    saveFile(calendarFile(entries), 'dates.ics', 'text/calendar');
    root.say(word('file.saved'));
  }

  async function press(button: HTMLElement): Promise<void> {
    const keys = keysOf(button.closest('[data-keys]'));
    const { do: action } = button.dataset;
    if (action === 'look') focusOn(keys);
    else if (action === 'save') await save(keys);
    else await settle(keys, action === 'settle');
  }

  return { show, press };
}

/** The keys of what a part of the page is about. */
const keysOf = (part: HTMLElement | null) => part?.dataset['keys']?.split(' ') ?? [];

const isAhead = ({ state }: DueThing) => state === 'today' || state === 'coming';

function copy(root: HTMLElement, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`[data-template="${name}"]`)!;
  return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}
