import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import KeptDataComponent from '../../../src/components/kept-data/KeptData.astro';
import type { KeptData } from '../../../src/components/kept-data/kept-data-element.ts';
import { storageKey } from '../../../src/components/kept/device-state.ts';
import { openKept, type KeptStore } from '../../../src/components/kept/store.ts';
import { nothingKept } from '../../../src/lib/kept/state.ts';
import { exportJson } from '../../../src/lib/kept/transfer.ts';
import { fakeDevice } from '../kept/device.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';
import { render } from './render.ts';

const labels = { 'stop-card': 'Pause the card', 'call-bank': 'Call the bank' };
const file = exportJson({ ...nothingKept(), ticks: { 'stop-card': {} } }, '2026-11-22');

let html: string;
let device: ReturnType<typeof fakeDevice>;
let store: KeptStore;

useBrowserWindow();
beforeAll(async () => {
  document.documentElement.lang = 'en';
  html = (await render(KeptDataComponent, { language: 'en', labels })).toString();
  await import('../../../src/components/kept-data/kept-data-element.ts');
});
beforeEach(() => {
  device = fakeDevice();
  store = openKept(device);
});
afterEach(() => document.body.replaceChildren());

function shown(): KeptData {
  showHtml(html);
  const data = document.querySelector<KeptData>('kept-data')!;
  data.use(store);
  return data;
}

const part = (data: Element, selector: string) => data.querySelector<HTMLElement>(selector)!;
const said = (data: Element) => part(data, '.kept-data__said').textContent;
const lines = (data: Element, selector: string) =>
  [...data.querySelectorAll(`${selector} li`)].map(({ textContent }) => textContent);
const says = (data: Element, text: string) => vi.waitFor(() => expect(said(data)).toContain(text));

async function check(data: Element, text: string): Promise<void> {
  data.querySelector<HTMLTextAreaElement>('#kept-paste')!.value = text;
  part(data, '[data-do="check"]').click();
  await vi.waitFor(() => expect(said(data) !== '' || !part(data, '[data-plan]').hidden).toBe(true));
}
const apply = (data: Element) => part(data, '[data-do="apply"]').click();

test('shows everything by section, and what is no longer on the site in plain words', async () => {
  store.set('ticks', 'stop-card', {});
  store.set('answers', 'gone-from-here', 'partly');
  const data = shown();
  await vi.waitFor(() => expect(lines(data, '[data-section="ticks"]')).toEqual(['Pause the card']));
  expect(lines(data, '[data-section="answers"]')).toEqual([
    'Something that is no longer on this site: Partly',
  ]);
  expect(part(data, '[data-nothing]').hidden).toBe(true);
  expect(data.textContent).not.toContain('gone-from-here');
});

test('the time of a tick names its month, so that day and month cannot be confused', async () => {
  store.set('ticks', 'stop-card', { at: '2026-11-05T03:30Z' });
  const data = shown();
  await vi.waitFor(() =>
    expect(lines(data, '[data-section="ticks"]')).toEqual([
      expect.stringMatching(/^Pause the card \(Nov 5, 2026, \d/),
    ]),
  );
});

describe('bringing in', () => {
  test('shows what changes, then brings it in', async () => {
    const data = shown();
    await check(data, file);
    expect(lines(data, '[data-plan]')).toEqual(['Ticked: Pause the card']);
    expect(store.all().ticks).toEqual({});
    apply(data);
    await says(data, 'Done: it is in.');
    expect(openKept(device).get('ticks', 'stop-card')).toEqual({});
    expect(part(data, '[data-plan]').hidden).toBe(true);
    expect(document.activeElement?.textContent).toContain('Done: it is in.');
  });

  test.each([
    ['a foreign text', 'GIF89a', 'not exported by this site'],
    ['a damaged one', '{"format":"torimodosu-kept","version":1,"ticks":[]}', 'damaged'],
    ['a newer one', '{"format":"torimodosu-kept","version":9}', 'newer version'],
  ])('refuses %s, and leaves no plan of before', async (_, text, reason) => {
    const data = shown();
    await check(data, file);
    await check(data, text);
    await says(data, reason);
    expect(part(data, '[data-plan]').hidden).toBe(true);
    apply(data);
    await says(data, reason);
    expect(store.all()).toEqual(nothingKept());
  });

  test.each([
    ['the reader keeps nothing', JSON.stringify({ ...nothingKept(), consent: 'do-not-keep' })],
    ['a newer version of the site kept something', '{"version":9}'],
  ])('says that it goes with the page when %s', async (_, text) => {
    device.entries.set(storageKey, text);
    const data = shown();
    await check(data, file);
    apply(data);
    await says(data, 'not kept on this device');
    expect(store.get('ticks', 'stop-card')).toEqual({});
    expect(openKept(device).get('ticks', 'stop-card')).toBeUndefined();
  });

  test('says that it goes with the page when nothing can be saved', async () => {
    device.refuse = 'saving';
    const data = shown();
    await check(data, file);
    apply(data);
    await says(data, 'not kept on this device');
  });

  test('keeps what another tab entered in between', async () => {
    const data = shown();
    await check(data, file);
    openKept(device).set('notForMe', 'call-bank', true);
    apply(data);
    await says(data, 'it is in');
    expect(openKept(device).all()).toMatchObject({
      ticks: { 'stop-card': {} },
      notForMe: { 'call-bank': true },
    });
  });

  test('shows again what would change, when another tab changed that in between', async () => {
    const both = { ...nothingKept(), ticks: { 'stop-card': {}, 'call-bank': {} } };
    const data = shown();
    await check(data, exportJson(both, '2026-11-22'));
    expect(lines(data, '[data-plan]')).toHaveLength(2);
    openKept(device).set('ticks', 'call-bank', {});
    apply(data);
    await says(data, 'changed meanwhile');
    expect(lines(data, '[data-plan]')).toEqual(['Ticked: Pause the card']);
    expect(openKept(device).get('ticks', 'stop-card')).toBeUndefined();
    apply(data);
    await says(data, 'it is in');
    expect(openKept(device).get('ticks', 'stop-card')).toEqual({});
  });

  test('says so when another tab did all of it in between', async () => {
    const data = shown();
    await check(data, file);
    openKept(device).set('ticks', 'stop-card', {});
    apply(data);
    await says(data, 'Nothing would change');
    expect(document.activeElement?.textContent).toContain('Nothing would change');
    expect(part(data, '[data-plan]').hidden).toBe(true);
  });
});

test('the text to take along is there as soon as its fold is opened', async () => {
  store.set('ticks', 'stop-card', {});
  const data = shown();
  const fold = data.querySelector('details')!;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  const field = data.querySelector<HTMLTextAreaElement>('[data-export]')!;
  await vi.waitFor(() => expect(field.value).toContain('- Pause the card'));
  expect(field.value).toContain('"format":"torimodosu-kept"');
});
