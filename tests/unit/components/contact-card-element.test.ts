import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import CompactCard from '../../../src/components/contact-card/CompactCard.astro';
import ContactCard from '../../../src/components/contact-card/ContactCard.astro';
import { cardData } from '../../../src/components/contact-card/channel-view.ts';
import {
  exampleContacts,
  exampleDay,
  exampleSources,
  type ContactCardExample,
} from '../../gallery/examples/contact-card.ts';
import { render } from './render.ts';
import { openWindow, show } from './window.ts';

const saveContacts = vi.fn();
vi.mock('../../../src/components/contact-card/contact-file.ts', () => ({ saveContacts }));

beforeAll(async () => {
  openWindow();
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'] });
  await import('../../../src/components/contact-card/contact-card-element.ts');
});
beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.setSystemTime(new Date(`${exampleDay}T03:00:00Z`)));

const common = { sources: exampleSources, language: 'en', today: exampleDay } as const;

/** The whole card of an example, as the element finds it when the device says `moment`. */
async function cardAt(name: ContactCardExample, moment: string): Promise<Element> {
  const contact = exampleContacts[name];
  const html = await render(ContactCard, { contact, ...common });
  vi.setSystemTime(new Date(moment));
  show(html);
  return document.querySelector('.channel')!;
}

const state = (channel: Element) => channel.getAttribute('data-state');
const links = (channel: Element) => channel.querySelectorAll('a[href^="tel:"]').length;

test.each([
  ['2001-01-01T00:00:00Z', 'offered', 1],
  ['2026-11-23T00:00:00Z', 'offered', 1],
  ['2027-07-01T00:00:00Z', 'ageing', 1],
  ['2028-12-01T00:00:00Z', 'withheld', 0],
  ['2060-01-01T00:00:00Z', 'offered', 1],
])('a card read when the device says %s is %s', async (moment, expected, numbers) => {
  const channel = await cardAt('offered, from an official page', moment);
  expect(state(channel)).toBe(expected);
  expect(links(channel)).toBe(numbers);
  expect(channel.querySelectorAll('.channel__state')).toHaveLength(expected === 'offered' ? 0 : 1);
  const safeRoute = document.querySelector('.contact-card__safe-route')!;
  expect(safeRoute.hasAttribute('hidden')).toBe(expected !== 'withheld');
});

test('a number that one person reported is taken away too when it is too old', async () => {
  const young = await cardAt('reported by one person', '2027-07-01T00:00:00Z');
  expect(state(young)).toBe('reported');
  expect(young.querySelector('.channel__reported-number')).not.toBeNull();
  const old = await cardAt('reported by one person', '2028-12-01T00:00:00Z');
  expect(state(old)).toBe('withheld');
  expect(old.querySelector('.channel__reported-number')).toBeNull();
});

test.each([
  ['2026-12-02T12:00:00+09:00', 'open', 'Open now, until 17:00'],
  ['2026-12-02T08:30:00+09:00', 'closed', 'Opens in 30 min, at 9:00'],
  ['2026-12-05T12:00:00+09:00', 'closed', 'Closed until Monday'],
])('at %s an office is %s', async (moment, kind, words) => {
  const channel = await cardAt('office hours, closed on holidays', moment);
  const line = channel.querySelector('.channel__open')!;
  expect(line.getAttribute('data-open')).toBe(kind);
  expect(line.textContent).toContain(words);
});

test('a compact card takes the day, the words and the holidays from what stands around it', async () => {
  const contact = exampleContacts['office hours, closed on holidays'];
  const html = await render(CompactCard, { contact, ...common });
  vi.setSystemTime(new Date('2026-12-02T12:00:00+09:00'));
  show(html, cardData(contact.channels, 'en', exampleDay));
  expect(document.querySelector('.channel__open')?.textContent).toContain('Open now');
  vi.setSystemTime(new Date('2028-12-01T00:00:00Z'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(state(document.querySelector('.channel')!)).toBe('withheld');
  expect(document.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
});

test('the name of a page outlives the link to it', async () => {
  const contact = exampleContacts['other ways than the telephone'];
  const html = await render(CompactCard, { contact, ...common });
  vi.setSystemTime(new Date('2028-12-01T00:00:00Z'));
  show(html, { 'data-built': exampleDay, 'data-withheld': 'withheld' });
  const [page] = document.querySelectorAll('.channel');
  expect(page?.querySelector('a')).toBeNull();
  expect(page?.textContent).toContain('Members’ page');
  expect(page?.textContent).toContain('withheld');
});

test('a contact file has names without the readings that the card has over them', async () => {
  const channel = await cardAt('offered, from an official page', `${exampleDay}T03:00:00Z`);
  channel.querySelector('.channel__name')!.innerHTML = '<ruby>電話<rt>でんわ</rt></ruby>';
  channel.querySelector<HTMLElement>('[data-tool="save"]')!.click();
  await vi.dynamicImportSettled();
  const [[, [saved]]] = saveContacts.mock.calls as [[string, [object]]];
  expect(saved).toMatchObject({ name: expect.stringMatching(/ 電話$/) as string });
});
