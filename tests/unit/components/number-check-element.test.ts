import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import NumberCheck from '../../../src/components/number-check/NumberCheck.astro';
import { exampleContacts, exampleDay } from '../../gallery/examples/contact-card.ts';
import { render } from './render.ts';
import { openWindow, show } from './window.ts';

beforeAll(async () => {
  openWindow();
  vi.useFakeTimers({ toFake: ['Date'] });
  await import('../../../src/components/contact-reference/withhold-old-numbers.ts');
  await import('../../../src/components/number-check/number-check-element.ts');
});
beforeEach(async () => {
  vi.setSystemTime(new Date(`${exampleDay}T03:00:00Z`));
  const contacts = [exampleContacts['offered, from an official page']];
  const html = await render(NumberCheck, { contacts, language: 'en', today: exampleDay });
  show(html);
});
afterEach(() => document.body.replaceChildren());

const field = () => document.querySelector('textarea')!;
async function verdictsOf(text: string): Promise<(string | undefined)[]> {
  field().value = text;
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  return judged();
}
async function judged(): Promise<(string | undefined)[]> {
  const result = document.querySelector('.number-check__result')!;
  result.replaceChildren();
  await vi.waitUntil(() => result.childElementCount > 0);
  return [...document.querySelectorAll<HTMLElement>('[data-verdict]')].map(
    (box) => box.dataset['verdict'],
  );
}

test('says what it found, with the way to the card where there is one', async () => {
  expect(await verdictsOf('03-5340-3333')).toEqual(['listed']);
  expect(document.querySelector('.number-check__result a')?.getAttribute('href')).toContain(
    '#contact-sample-card',
  );
  expect(await verdictsOf('03-5340-3334')).toEqual(['similar']);
  expect(await verdictsOf('06-1111-2222')).toEqual(['unlisted']);
  expect(document.querySelector('.number-check__result a')).toBeNull();
});

test('leads away from a number that one person reported, to the card', async () => {
  const contacts = [exampleContacts['reported by one person']];
  show(await render(NumberCheck, { contacts, language: 'en', today: exampleDay }));
  expect(await verdictsOf('03-5340-3333')).toEqual(['reported']);
  const result = document.querySelector('.number-check__result')!;
  expect(result.textContent).toContain('Not confirmed');
  expect(result.textContent).toContain('Do not call it');
  expect(result.querySelector('a')).not.toBeNull();
});

test('clears what may be the number of a card, and does not repeat it', async () => {
  expect(await verdictsOf('4111 1111 1111 1111')).toEqual(['secret']);
  expect(field().value).toBe('');
  expect(document.querySelector('.number-check__result')?.textContent).not.toMatch(/\d{4}/);
});

test('judges the rest of a text that held a card number', async () => {
  expect(await verdictsOf('4111 1111 1111 1111\n03-5340-3333')).toEqual(['secret', 'listed']);
  expect(field().value).toBe('\n03-5340-3333');
});

test('says in words when a text is too long, and judges nothing of it', async () => {
  expect(await verdictsOf('03-5340-3333 '.repeat(80_000))).toEqual([]);
  expect(document.querySelector('.number-check__result')?.textContent).toContain('too long');
});

test('judges what search handed over in the fragment, and takes it out of the address', async () => {
  location.hash = `#${encodeURIComponent('03-5340-3333（9:00～21:00）')}`;
  window.dispatchEvent(new Event('hashchange'));
  expect(await judged()).toEqual(['listed']);
  expect(location.href).not.toContain('#');
  expect(field().value).toBe('03-5340-3333（9:00～21:00）');
});

test('says first how many look like imitations, and nothing of calls beside an address', async () => {
  expect(await verdictsOf('03-5340-3333 03-5340-3334 http://203.0.113.9/card.example/')).toEqual([
    'similar',
    'unlisted',
    'listed',
  ]);
  const result = document.querySelector('.number-check__result')!;
  expect(result.firstElementChild?.textContent).toBe('Likely imitations in this: 1');
  const address = result.querySelector('[data-verdict="unlisted"]')!.textContent;
  expect(address).toContain('digits only');
  expect(address).not.toMatch(/call/i);
});

test('says so when there is nothing to compare', async () => {
  expect(await verdictsOf('hello')).toEqual([]);
  expect(document.querySelector('.number-check__result')?.textContent).not.toBe('');
});

test('does not vouch for a number that grew too old, and shows it no more', async () => {
  vi.setSystemTime(new Date('2028-12-01T00:00:00Z'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(document.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
  expect(document.querySelector('.contact-reference__none')?.textContent).toContain('not shown');
  expect(await verdictsOf('03-5340-3333')).toEqual(['unlisted']);
});

test('a wrong clock withholds nothing', async () => {
  for (const moment of ['2001-01-01T00:00:00Z', '2060-01-01T00:00:00Z']) {
    vi.setSystemTime(new Date(moment));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await verdictsOf('03-5340-3333')).toEqual(['listed']);
  }
});
