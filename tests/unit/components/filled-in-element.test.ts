// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fill, type Word } from '../../../src/lib/fill.ts';
import { fillIn } from '../../../src/components/sheet/filled-in.ts';
import { openKept } from '../../../src/components/kept/store.ts';
import { fakeDevice } from '../kept/device.ts';

const words: Record<string, string> = { tickedAt: 'at {time}', notForMe: 'not for me' };
const word: Word = (name, values = {}) => fill(words[name]!, values);

/** A sheet with two items of a checklist and a question of the self-audit. */
function makeSheet() {
  const sheet = document.createElement('article');
  const add = (parent: Element, tag: string, attributes: Record<string, string> = {}) => {
    const child = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) child.setAttribute(name, value);
    parent.append(child);
    return child;
  };
  const boxes = ['one', 'two'].map((id) => {
    const line = add(sheet, 'li');
    const box = add(line, 'input', { type: 'checkbox', 'data-item': id }) as HTMLInputElement;
    add(line, 'div');
    return box;
  });
  const question = add(sheet, 'fieldset', { 'data-question': 'em1' });
  const answers = ['yes', 'no'].map(
    (value) => add(question, 'input', { type: 'radio', name: 'q', value }) as HTMLInputElement,
  );
  return { sheet, boxes, answers };
}

const show = (sheet: Element, store: Parameters<typeof fillIn>[1]) =>
  fillIn(sheet, store, word, (iso) => iso.slice(0, 10));

test('ticks, times, notes and answers are put on the sheet, and taken away without a trace', () => {
  const store = openKept(fakeDevice());
  store.setSettings({ times: true, notes: true });
  store.set('ticks', 'one', { at: '2026-11-22T05:10Z' });
  store.set('notes', 'one', '<b>case 12</b>');
  store.set('notForMe', 'two', true);
  store.set('answers', 'em1', 'no');
  const { sheet, boxes, answers } = makeSheet();
  const before = sheet.outerHTML;
  show(sheet, store);
  expect(boxes.map((box) => box.checked)).toEqual([true, false]);
  expect(answers.map((box) => box.checked)).toEqual([false, true]);
  const written = [...sheet.querySelectorAll('p')].map((line) => line.textContent);
  expect(written).toEqual([
    expect.stringMatching(/^at \d{4}-\d\d-\d\d$/),
    '<b>case 12</b>',
    'not for me',
  ]);
  show(sheet, store);
  expect(sheet.querySelectorAll('p')).toHaveLength(3);
  show(sheet, undefined);
  expect(sheet.outerHTML).toBe(before);
  expect([...boxes, ...answers].some((box) => box.checked)).toBe(false);
});

test('what was ticked on the sheet itself stays', () => {
  const { sheet, boxes } = makeSheet();
  boxes[1]!.checked = true;
  show(sheet, openKept(fakeDevice()));
  show(sheet, undefined);
  expect(boxes.map((box) => box.checked)).toEqual([false, true]);
});
