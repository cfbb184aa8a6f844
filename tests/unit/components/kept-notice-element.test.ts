import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import KeptNoticeComponent from '../../../src/components/kept/KeptNotice.astro';
import type { KeptNotice } from '../../../src/components/kept/kept-notice-element.ts';
import { openKept, type KeptStore } from '../../../src/components/kept/store.ts';
import { fakeDevice } from '../kept/device.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';
import { render } from './render.ts';

let html: string;
let store: KeptStore;

useBrowserWindow();
beforeAll(async () => {
  html = (await render(KeptNoticeComponent, { language: 'en' })).toString();
  await import('../../../src/components/kept/kept-notice-element.ts');
});
beforeEach(() => {
  store = openKept(fakeDevice());
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function shown(count = 1): KeptNotice[] {
  showHtml(`<p id="one"></p><p id="two"></p>${html.repeat(count)}`);
  const notices = [...document.querySelectorAll<KeptNotice>('kept-notice')];
  for (const notice of notices) notice.use(store);
  return notices;
}

/** The parts that are shown: what is asked, and what was lost. */
const says = (notice: Element) =>
  [...notice.querySelectorAll<HTMLElement>('[data-consent], [data-loss]')]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset['consent'] ?? dataset['loss']);
const part = (notice: Element, selector: string) => notice.querySelector<HTMLElement>(selector)!;

test('says nothing before something is entered, then asks, and goes on as the reader says', () => {
  const [notice] = shown();
  expect(says(notice!)).toEqual([]);
  store.set('ticks', 'a', {});
  expect(says(notice!)).toEqual(['not-asked']);
  part(notice!, '[data-do="do-not-keep"]').click();
  expect(says(notice!)).toEqual(['do-not-keep']);
  part(notice!, '[data-consent="do-not-keep"] [data-do="keep"]').click();
  expect(store.consent()).toBe('keep');
  expect(says(notice!)).toEqual([]);
});

test('erases everything, after asking', async () => {
  const [notice] = shown();
  store.set('ticks', 'a', {});
  const dialog = notice!.querySelector('dialog')!;
  dialog.showModal = () => {
    dialog.returnValue = 'yes';
    queueMicrotask(() => dialog.dispatchEvent(new Event('close')));
  };
  part(notice!, '[data-do="erase"]').click();
  await vi.waitFor(() => expect(store.all().ticks).toEqual({}));
});

test('moves to where something was entered, once, and one notice of a page speaks', () => {
  const [first, second] = shown(2);
  store.set('answers', 'a', 'yes');
  expect([says(first!), says(second!)]).toEqual([['not-asked'], []]);
  const place = document.querySelector('#one')!;
  expect(second!.speakAfter(place)).toContain('Kept on this device only');
  expect(place.nextElementSibling).toBe(second);
  expect([says(first!), says(second!)]).toEqual([[], ['not-asked']]);
  expect(second!.speakAfter(document.querySelector('#two')!)).toBe('');
  expect(place.nextElementSibling).toBe(second);
});

test('does not call kept what could not be saved', () => {
  const device = fakeDevice();
  device.refuse = 'saving';
  store = openKept(device);
  const [notice] = shown();
  store.set('ticks', 'a', {});
  expect(says(notice!)).toEqual(['not-saved']);
});

test.each([
  ['a tab on an iPhone', { standalone: false }, true],
  ['the home screen of an iPhone', { standalone: true }, false],
  ['any other browser', {}, false],
])('in %s, says that the browser may forget: %o', (_, navigator, forgets) => {
  vi.stubGlobal('navigator', navigator);
  const [notice] = shown();
  store.set('ticks', 'a', {});
  expect(part(notice!, '[data-forgets]').hidden).toBe(!forgets);
});
