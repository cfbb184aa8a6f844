import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import SelfAuditComponent from '../../../src/components/self-audit/SelfAudit.astro';
import { exampleAudit } from '../../gallery/examples/self-audit.ts';
import type { SelfAudit } from '../../../src/components/self-audit/self-audit-element.ts';
import { storageKey } from '../../../src/components/kept/device-state.ts';
import { openKept, type KeptStore } from '../../../src/components/kept/store.ts';
import { fakeDevice } from '../kept/device.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';
import { render } from './render.ts';

useBrowserWindow();

let html: string;
let device: ReturnType<typeof fakeDevice>;
let store: KeptStore;

beforeAll(async () => {
  document.documentElement.lang = 'en';
  html = (await render(SelfAuditComponent, { ...exampleAudit('en'), language: 'en' })).toString();
  await import('../../../src/components/self-audit/self-audit-element.ts');
});
beforeEach(() => {
  device = fakeDevice();
  store = openKept(device);
});
afterEach(() => document.body.replaceChildren());

function shown(): SelfAudit {
  showHtml(html);
  const audit = document.querySelector<SelfAudit>('self-audit')!;
  audit.use(store);
  return audit;
}

const part = (audit: Element, selector: string) => audit.querySelector<HTMLElement>(selector)!;
const press = (audit: Element, selector: string) => part(audit, selector).click();
const current = (audit: Element) => part(audit, 'fieldset[data-current]').dataset['question'];
const answer = (audit: Element, value: string) =>
  press(audit, `fieldset[data-current] input[value="${value}"]`);
const enter = (audit: Element) =>
  part(audit, 'fieldset[data-current] input').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  );

describe('the self-audit', () => {
  test('asks one question after another and keeps each answer', async () => {
    const audit = shown();
    expect(audit.dataset).toMatchObject({ view: 'start', pass: 'quick', pace: 'one' });
    press(audit, '[data-start="full"]');
    expect(audit.dataset['view']).toBe('questions');
    const asked: (string | undefined)[] = [];
    for (const value of ['yes', 'no', 'unsure', 'na']) {
      asked.push(current(audit));
      answer(audit, value);
      enter(audit);
    }
    await vi.waitFor(() => expect(audit.dataset['view']).toBe('result'));
    expect(asked).toEqual(['sample-a', 'sample-b', 'sample-c', 'sample-d']);
    expect(store.all().answers).toEqual({
      'sample-a': 'yes',
      'sample-b': 'no',
      'sample-c': 'unsure',
      'sample-d': 'na',
    });
    expect(part(audit, '[data-overall]').textContent).toBe('20% of what you answered');
    expect(store.all().history).toEqual({ '2026-11-22': 20 });
    expect(part(audit, '.audit-result > .audit-bar [data-bar]').getAttribute('width')).toBe('20');
    expect(part(audit, '[data-unsure]').textContent).toContain('1 of 4');
    expect(part(audit, '[data-unsure]').hidden).toBe(false);
    const top = [...audit.querySelectorAll<HTMLElement>('[data-fixes="top"] > li')];
    expect(top.map(({ dataset }) => dataset['fix'])).toEqual(['sample-b', 'sample-c']);
  });

  test('says that an answer is missing, until one is given', () => {
    const audit = shown();
    press(audit, '[data-start="full"]');
    enter(audit);
    expect(current(audit)).toBe('sample-a');
    expect(part(audit, '[data-said]').textContent).toContain('Choose an answer');
    answer(audit, 'unsure');
    expect(part(audit, '[data-said]').textContent).toBe('');
  });

  test('goes on where it was left, and back', () => {
    store.set('answers', 'sample-a', 'yes');
    const audit = shown();
    expect(part(audit, '[data-answered-line]').textContent).toBe('1 answered so far');
    press(audit, '[data-start="full"]');
    expect(current(audit)).toBe('sample-b');
    press(audit, '[data-go="back"]');
    expect(current(audit)).toBe('sample-a');
    expect(part(audit, 'fieldset[data-current] input:checked').getAttribute('value')).toBe('yes');
  });

  test('shows what another tab answers', () => {
    const audit = shown();
    const other = openKept(device);
    other.set('answers', 'sample-c', 'partly');
    store.reload();
    expect(audit.querySelectorAll('[data-question] input:checked')).toHaveLength(1);
  });

  test('tells of the last result of another day', async () => {
    store.set('answers', 'sample-a', 'yes');
    store.set('history', '2026-10-01', 40);
    store.set('history', '2026-09-01', 30);
    const audit = shown();
    press(audit, '[data-start="quick"]');
    press(audit, '.self-audit__questions [data-go="result"]');
    await vi.waitFor(() => expect(audit.dataset['view']).toBe('result'));
    expect(part(audit, '[data-last]').textContent).toContain('1 October 2026');
    expect(part(audit, '[data-last]').textContent).toContain('40%');
  });

  test('shows the text to share before anything is done with it', async () => {
    store.set('answers', 'sample-b', 'no');
    const audit = shown();
    press(audit, '[data-start="quick"]');
    press(audit, '.self-audit__questions [data-go="result"]');
    await vi.waitFor(() => expect(audit.dataset['view']).toBe('result'));
    press(audit, '[data-tool="share"]');
    await vi.waitFor(() => expect(part(audit, '[data-panel]').hidden).toBe(false));
    const text = audit.querySelector('textarea')!.value;
    expect(text).toContain('0% of what you answered');
    expect(text).toContain('1. Fix the sample');
    // What was not asked is not passed over.
    expect(text).toContain('First way in: has gaps; the rest was not asked (1 of 3');
    expect(text).toContain('Second way in: not asked yet');
  });

  test('erases its answers and results after asking, and nothing else, also of another tab', async () => {
    store.set('answers', 'sample-b', 'no');
    store.set('history', '2026-10-01', 40);
    const audit = shown();
    const dialog = audit.querySelector<HTMLDialogElement>('[data-dialog="erase-audit"]')!;
    const close = (value: string) => {
      dialog.returnValue = value;
      dialog.dispatchEvent(new Event('close'));
    };
    dialog.showModal = () => undefined;
    press(audit, '[data-do="erase-audit"]');
    close('no');
    expect(store.get('answers', 'sample-b')).toBe('no');
    openKept(device).set('ticks', 'stop-card', {});
    press(audit, '[data-do="erase-audit"]');
    close('yes');
    await vi.waitFor(() => expect(part(audit, '[data-said]').textContent).toBe('Erased.'));
    expect(store.all()).toMatchObject({ answers: {}, history: {}, ticks: { 'stop-card': {} } });
    expect(audit.dataset['view']).toBe('start');
  });

  test.each([
    ['unreadable', '{{{'],
    ['newer', '{"version":9,"answers":{"sample-a":"yes"}}'],
    ['expired', '{"version":1,"visited":"2020-01-01","answers":{"sample-a":"yes"}}'],
  ])('says that what was kept is %s', (loss, text) => {
    device.entries.set(storageKey, text);
    const audit = shown();
    expect(part(audit, `[data-loss="${loss}"]`).hidden).toBe(false);
  });

  test('says at the first answer that it is kept here', () => {
    const audit = shown();
    expect(part(audit, '[data-consent="not-asked"]').hidden).toBe(true);
    press(audit, '[data-start="full"]');
    answer(audit, 'yes');
    expect(part(audit, '[data-consent="not-asked"]').hidden).toBe(false);
    expect(part(audit, '[data-told]').textContent).toContain('Kept on this device only');
  });
});
