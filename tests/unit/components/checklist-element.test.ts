import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import Checklist from '../../../src/components/checklist/Checklist.astro';
import { examples, stateExamples } from '../../gallery/examples/checklist.ts';
import type { CheckList } from '../../../src/components/checklist/checklist-element.ts';
import { storageKey } from '../../../src/components/kept/device-state.ts';
import { openKept, type KeptStore } from '../../../src/components/kept/store.ts';
import { fakeDevice } from '../kept/device.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';
import { render } from './render.ts';

const [ours] = examples('en');
const [full] = ours!.props.checklist.items;

/** A list of items of five minutes each, as the component renders it. */
async function makeHtml(ids: string[]): Promise<string> {
  const items = ids.map((id) => ({ ...full!, id, minutes: 5, contacts: [], pages: [] }));
  const checklist = { ...ours!.props.checklist, items };
  return (await render(Checklist, { ...ours!.props, checklist })).toString();
}

useBrowserWindow();
beforeAll(async () => {
  document.documentElement.lang = 'en';
  await import('../../../src/components/checklist/checklist-element.ts');
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const lists = () => [...document.querySelectorAll<CheckList>('check-list')];

function shown(html: string, store: KeptStore): CheckList {
  showHtml(html);
  for (const list of lists()) list.use(store);
  return lists()[0]!;
}

const part = (list: Element, selector: string) => list.querySelector<HTMLElement>(selector)!;
const boxes = (list: Element) => [
  ...list.querySelectorAll<HTMLInputElement>('.checklist__line input'),
];
const progress = (list: Element) => part(list, '.checklist__progress').textContent;

/** Answers the question that a dialog asks. Returns what is called when it asks. */
function answerDialog(list: Element, name: string, answer: 'yes' | 'no') {
  const dialog = list.querySelector<HTMLDialogElement>(`[data-dialog="${name}"]`)!;
  return vi.spyOn(dialog, 'showModal').mockImplementation(() => {
    dialog.returnValue = answer;
    queueMicrotask(() => dialog.dispatchEvent(new Event('close')));
  });
}

test('a tick is kept, counted and taken back', async () => {
  const store = openKept(fakeDevice());
  const list = shown(await makeHtml(['a', 'b']), store);
  expect(progress(list)).toBe('0 of 2 done (about 10 min left)');
  const [box] = boxes(list);
  box!.click();
  expect(store.get('ticks', 'a')).toEqual({});
  expect(progress(list)).toBe('1 of 2 done (about 5 min left)');
  part(list, '[data-do="undo"]').click();
  await vi.waitFor(() => expect(store.get('ticks', 'a')).toBeUndefined());
  expect(box!.checked).toBe(false);
});

test('progress is announced once for several ticks', async () => {
  const list = shown(await makeHtml(['a', 'b']), openKept(fakeDevice()));
  const status = part(list, '[role="status"]');
  vi.useFakeTimers();
  for (const box of boxes(list)) box.click();
  expect(status.textContent).toBe('');
  vi.runAllTimers();
  expect(status.textContent).toContain('All done');
});

test('two lists with the same item show the same tick', async () => {
  const html = await makeHtml(['a']);
  shown(html + html, openKept(fakeDevice()));
  const [one, two] = lists();
  boxes(one!)[0]!.click();
  expect(boxes(two!)[0]!.checked).toBe(true);
});

describe('notes', () => {
  test('are switched on beside the list, and kept', async () => {
    const store = openKept(fakeDevice());
    const list = shown(await makeHtml(['a']), store);
    expect(part(list, '.checklist__note').hidden).toBe(true);
    part(list, '[data-setting="notes"]').click();
    await vi.waitFor(() => expect(part(list, '.checklist__note').hidden).toBe(false));
    const field = list.querySelector('textarea')!;
    field.value = 'Called.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(store.get('notes', 'a')).toBe('Called.'));
    expect(part(list, '.checklist__written').textContent).toBe('Called.');
  });

  test.each(['no', 'yes'] as const)(
    'are erased on switching off only after a question: %s',
    async (answer) => {
      const store = openKept(fakeDevice());
      store.setSettings({ notes: true });
      store.set('notes', 'a', 'Called.');
      const list = shown(await makeHtml(['a']), store);
      const field = list.querySelector<HTMLInputElement>('[data-setting="notes"]')!;
      expect(field.checked).toBe(true);
      const asked = answerDialog(list, 'notes', answer);
      field.click();
      await vi.waitFor(() => expect(asked).toHaveBeenCalled());
      await vi.waitFor(() =>
        expect(store.all().notes).toEqual(answer === 'no' ? { a: 'Called.' } : {}),
      );
      expect([field.checked, store.settings().notes]).toEqual([answer === 'no', answer === 'no']);
    },
  );
});

test('starting over asks first, and can be undone', async () => {
  const store = openKept(fakeDevice());
  store.set('ticks', 'a', {});
  store.set('ticks', 'elsewhere', {});
  const list = shown(await makeHtml(['a', 'b']), store);
  answerDialog(list, 'reset', 'yes');
  part(list, '[data-do="reset"]').click();
  await vi.waitFor(() => expect(store.all().ticks).toEqual({ elsewhere: {} }));
  part(list, '[data-do="undo"]').click();
  await vi.waitFor(() => expect(boxes(list)[0]!.checked).toBe(true));
});

test('what is not for the reader leaves the count', async () => {
  const list = shown(await makeHtml(['a', 'b']), openKept(fakeDevice()));
  const button = part(list, '[data-do="not-for-me"]');
  expect(button.ariaPressed).toBe('false');
  button.click();
  await vi.waitFor(() => expect(progress(list)).toBe('0 of 1 done (about 5 min left)'));
  expect([boxes(list)[0]!.disabled, button.ariaPressed]).toEqual([true, 'true']);
  button.click();
  await vi.waitFor(() => expect(boxes(list)[0]!.disabled).toBe(false));
  expect(button.ariaPressed).toBe('false');
});

test('items that were added, removed or renamed since leave all other ticks', async () => {
  const device = fakeDevice();
  const before = shown(await makeHtml(['stays', 'removed', 'old-name']), openKept(device));
  for (const box of boxes(before)) box.click();
  const store = openKept(device);
  const after = shown(await makeHtml(['added', 'stays', 'new-name']), store);
  expect(store.loss()).toBeUndefined();
  expect(boxes(after).map(({ checked }) => checked)).toEqual([false, true, false]);
  boxes(after)[0]!.click();
  expect(Object.keys(openKept(device).all().ticks)).toEqual([
    'stays',
    'removed',
    'old-name',
    'added',
  ]);
});

test.each(stateExamples('en').map((example) => [example.name, example] as const))(
  'shows the state "%s"',
  async (_, { props, stored, refuses }) => {
    const device = fakeDevice({ [storageKey]: stored });
    if (refuses) device.refuse = 'saving';
    const store = openKept(device);
    const list = shown((await render(Checklist, props)).toString(), store);
    expect(boxes(list).map(({ checked }) => checked)).toEqual(
      props.checklist.items.map(({ id }) => store.get('ticks', id) !== undefined),
    );
    const loss = store.loss();
    const said = [...list.querySelectorAll<HTMLElement>('[data-loss]')].filter(
      ({ hidden }) => !hidden,
    );
    expect(said.map(({ dataset }) => dataset['loss'])).toEqual(loss ? [loss] : []);
  },
);
