import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import ContactDirectory from '../../../src/components/contact-directory/ContactDirectory.astro';
import {
  exampleContacts,
  exampleDay,
  exampleSources,
} from '../../gallery/examples/contact-card.ts';
import type { Contact } from '../../../src/model/records/contacts.ts';
import { render } from './render.ts';
import { openWindow, show } from './window.ts';

const contacts: Contact[] = [
  { ...exampleContacts['office hours, closed on holidays'], id: 'card', brands: ['Sample'] },
  { ...exampleContacts['unknown'], id: 'bank', purpose: ['bank'] },
  { ...exampleContacts['offered, from an official page'], id: 'police', purpose: ['police'] },
];

beforeAll(async () => {
  openWindow();
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'] });
  HTMLElement.prototype.scrollIntoView = () => undefined;
  await import('../../../src/components/contact-card/contact-card-element.ts');
  await import('../../../src/components/contact-directory/contact-directory-element.ts');
});
beforeEach(async () => {
  location.hash = '';
  // A Sunday: the office is closed, the line that never closes is open.
  vi.setSystemTime(new Date('2026-11-29T12:00:00+09:00'));
  const html = await render(ContactDirectory, {
    contacts,
    sources: exampleSources,
    language: 'en',
    today: exampleDay,
  });
  show(html);
});

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-member]')]
    .filter((member) => !member.hidden)
    .map((member) => member.querySelector('h3')!.id);
function choose(name: string, value: string): void {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
}

test('lists every contact in its group, each with the way to its own page', () => {
  expect(shown()).toEqual(['contact-card', 'contact-police', 'contact-bank']);
  const ways = [...document.querySelectorAll('.contact-card__more a:first-child')];
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '/en/contacts/card/',
    '/en/contacts/police/',
    '/en/contacts/bank/',
  ]);
});

/** What says, outside any fold, that the list is narrowed down; without what is hidden. */
const said = () =>
  [...document.querySelectorAll<HTMLElement>('.directory-narrowed > :not([hidden])')]
    .map((part) => part.textContent.trim())
    .filter(Boolean);

test('shows what is chosen, says how many, and hides empty groups', async () => {
  expect(said()).toEqual([]);
  choose('purpose', 'police');
  await vi.waitFor(() => expect(shown()).toEqual(['contact-police']));
  expect(said().slice(0, 2)).toEqual(['Narrowed down: 1 of 3', 'Show all']);
  expect(location.hash).toBe('#show?purpose=police');
  const groups = [...document.querySelectorAll<HTMLElement>('.directory-group')];
  expect(groups.map((group) => group.hidden)).toEqual([true, false, true]);
  document.querySelector('form')!.dispatchEvent(new Event('reset', { cancelable: true }));
  expect(shown()).toHaveLength(3);
  expect(said()).toEqual([]);
});

test('gathers what has no number behind the rest, in a group of several, and says so once', async () => {
  const unknown = exampleContacts['unknown'];
  const html = await render(ContactDirectory, {
    contacts: [
      ...['first', 'second', 'third'].map((id) => ({ ...unknown, id })),
      { ...exampleContacts['offered, from an official page'], id: 'known' },
    ],
    sources: exampleSources,
    language: 'en',
    today: exampleDay,
  });
  const order = html.querySelectorAll('[data-member] h3').map(({ id }) => id);
  expect(order).toEqual(['known', 'first', 'second', 'third'].map((id) => `contact-${id}`));
  expect(html.querySelectorAll('.directory-numberless')).toHaveLength(1);
  expect(html.querySelectorAll('.directory-numberless [data-member]')).toHaveLength(3);
});

test('counts what is known to be open now, and follows the clock', async () => {
  const count = () => document.querySelector('[data-open-count]')!.textContent;
  document.querySelector('.directory-filter')!.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(count()).toBe('(1)'));
  vi.setSystemTime(new Date('2026-11-30T12:00:00+09:00'));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(count()).toBe('(2)'));
});

test('writes no option again whose words stay the same', async () => {
  const option = document.querySelector('select[name="purpose"] option[value="police"]')!;
  const words = option.firstChild;
  choose('purpose', 'police');
  // The counts come after the answer.
  await vi.waitFor(() =>
    expect(document.querySelector('[data-open-count]')!.textContent).toBe('(1)'),
  );
  expect(option.firstChild).toBe(words);
});

test('leaves those that are reached without a voice, and keeps that in the address', async () => {
  const html = await render(ContactDirectory, {
    contacts: [...contacts, { ...exampleContacts['other ways than the telephone'], id: 'mail' }],
    sources: exampleSources,
    language: 'en',
    today: exampleDay,
  });
  show(html);
  const box = document.querySelector<HTMLInputElement>('input[name="voiceless"]')!;
  expect(box.labels![0]!.textContent).toContain('(1)');
  box.checked = true;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(shown()).toEqual(['contact-mail']));
  expect(location.hash).toBe('#show?voiceless=1');
});
