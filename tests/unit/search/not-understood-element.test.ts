import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openWindow } from '../components/window.ts';

const query = '夫 & <b>私</b>?';
const words = {
  notUnderstood: 'Not understood: {words}.',
  'tell.mail': 'Mail',
  'tell.copy': 'Copy',
};

let notUnderstood: typeof import('../../../src/components/search/not-understood.ts').notUnderstood;
beforeAll(async () => {
  openWindow();
  ({ notUnderstood } = await import('../../../src/components/search/not-understood.ts'));
});
afterEach(() => vi.unstubAllGlobals());

/** The lines for a publication that gets mail at `address`. */
async function linesFor(address: string): Promise<HTMLElement> {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...words, address })));
  const place = document.createElement('div');
  place.append(...(await notUnderstood('/', address || 'none', query, query)));
  return place;
}

test('a mail of the reader’s own holds the words as they were typed, and goes to nobody else', async () => {
  const link = (await linesFor('desk@guide.example')).querySelector('a')!;
  const [to, body] = link.getAttribute('href')!.split('?body=');
  expect(to).toBe('mailto:desk@guide.example');
  expect(body).not.toMatch(/[&?+ <]/);
  expect(decodeURIComponent(body!)).toBe(query);
});

test('without an address they can be copied only; words are text, whatever they look like', async () => {
  const place = await linesFor('');
  expect(place.querySelectorAll('a, b')).toHaveLength(0);
  expect(place.querySelectorAll('button')).toHaveLength(1);
  expect(place.textContent).toContain(`Not understood: ${query}.`);
});
