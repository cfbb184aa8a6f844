// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { stateExamples } from '../../../src/components/checklist/examples.ts';
import { openKept, storageKey, type KeptStore } from '../../../src/components/kept/store.ts';
import type { CheckList } from '../../../src/components/checklist/checklist-element.ts';
import { fakeDevice } from '../kept/device.ts';

const words = JSON.stringify({
  progress: '{done} of {count}',
  minutes: ', {minutes} min',
  allDone: 'all done',
  at: 'at {time}',
  notForMe: 'not for me',
  printed: 'as of {time}',
});

/** The parts of the list that the element looks for; the rendered component is tested in a browser. */
function makeList(ids: string[]): CheckList {
  const list = document.createElement('check-list') as CheckList;
  list.dataset['words'] = words;
  const add = (parent: Element, tag: string, attributes: Record<string, string> = {}) => {
    const child = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) child.setAttribute(name, value);
    parent.append(child);
    return child;
  };
  add(list, 'p', { class: 'checklist__progress' });
  add(list, 'progress');
  add(list, 'button', { 'data-do': 'view' });
  for (const id of ids) {
    const item = add(list, 'div', { class: 'checklist__item', id, 'data-minutes': '5' });
    add(add(item, 'div', { class: 'checklist__line' }), 'input', { type: 'checkbox' });
    for (const name of ['at', 'written', 'note']) add(item, 'p', { class: `checklist__${name}` });
    add(item, 'button', { 'data-do': 'not-for-me' });
    add(item, 'button', { 'data-do': 'for-me' });
    add(item, 'textarea');
  }
  add(list, 'button', { 'data-do': 'undo' });
  add(list, 'input', { type: 'checkbox', 'data-setting': 'times' });
  add(list, 'p', { role: 'status' });
  return list;
}

function shown(ids: string[], store: KeptStore): CheckList {
  const list = makeList(ids);
  document.body.replaceChildren(list);
  list.use(store);
  return list;
}

const textOf = (list: Element, selector: string) => list.querySelector(selector)!.textContent;

beforeAll(async () => {
  document.documentElement.lang = 'en';
  // happy-dom has no layout.
  HTMLElement.prototype.checkVisibility = function () {
    return !this.closest('[hidden], [data-aside]');
  };
  await import('../../../src/components/checklist/checklist-element.ts');
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('a tick is kept, counted and taken back', () => {
  const store = openKept(fakeDevice());
  const list = shown(['a', 'b'], store);
  expect(textOf(list, '.checklist__progress')).toBe('0 of 2, 10 min');
  const box = list.querySelector('input')!;
  box.click();
  expect(store.checklist.isDone('a')).toBe(true);
  expect(textOf(list, '.checklist__progress')).toBe('1 of 2, 5 min');
  list.querySelector<HTMLElement>('[data-do="undo"]')!.click();
  expect(store.checklist.isDone('a')).toBe(false);
  expect(box.checked).toBe(false);
});

test('progress is announced once for several ticks', () => {
  vi.useFakeTimers();
  const list = shown(['a', 'b'], openKept(fakeDevice()));
  for (const box of list.querySelectorAll<HTMLElement>('.checklist__line input')) box.click();
  expect(textOf(list, '[role="status"]')).toBe('');
  vi.runAllTimers();
  expect(textOf(list, '[role="status"]').trim()).toBe('all done');
});

test('two lists with the same item show the same tick', () => {
  const store = openKept(fakeDevice());
  const one = shown(['a'], store);
  const two = makeList(['a', 'b']);
  document.body.append(two);
  two.use(store);
  one.querySelector('input')!.click();
  expect(two.querySelector('input')!.checked).toBe(true);
});

test.each(stateExamples('en').map((example) => [example.name, example] as const))(
  'shows the state "%s"',
  (_, { props, stored, refuses }) => {
    const device = fakeDevice({ [storageKey]: stored });
    if (refuses) device.refuse = 'saving';
    const store = openKept(device);
    const ids = props.checklist.items.map(({ id }) => id);
    const list = shown(ids, store);
    for (const id of ids)
      expect(list.querySelector<HTMLInputElement>(`[id="${id}"] input`)!.checked).toBe(
        store.checklist.isDone(id),
      );
    expect(textOf(list, '.checklist__progress')).not.toBe('');
  },
);
