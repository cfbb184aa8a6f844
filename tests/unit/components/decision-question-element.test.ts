import { afterEach, beforeAll, expect, test } from 'vitest';
import DecisionTree from '../../../src/components/decision-tree/DecisionTree.astro';
import { examples } from '../../gallery/examples/decision-tree.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';
import { render } from './render.ts';

let html: string[];

useBrowserWindow();
beforeAll(async () => {
  html = await Promise.all(
    examples('en').map(async ({ props }) => (await render(DecisionTree, props)).toString()),
  );
  await import('../../../src/components/decision-tree/decision-question.ts');
});
afterEach(() => {
  sessionStorage.clear();
  document.body.replaceChildren();
});

/** Opens the page of a question, answers it if told, and gives the answers marked as chosen before. */
function opened(question: number, answer?: string): (string | undefined)[] {
  showHtml(html[question]!);
  if (answer) document.querySelector<HTMLElement>(`[data-answer="${answer}"]`)!.click();
  return [...document.querySelectorAll<HTMLElement>('[data-chosen]')].map(
    ({ dataset }) => dataset['answer'],
  );
}

test('changing one answer keeps all others', () => {
  expect(opened(0, 'yes')).toEqual([]);
  expect(opened(1, 'no')).toEqual([]);
  expect(opened(0, 'no')).toEqual(['yes']);
  expect(opened(0)).toEqual(['no']);
  expect(opened(1)).toEqual(['no']);
});

test('a question of a sensitive branch leaves no trace', () => {
  showHtml(html[0]!.replace(' data-kept', ''));
  document.querySelector<HTMLElement>('[data-answer="yes"]')!.click();
  expect(sessionStorage).toHaveLength(0);
});

test.each(['', '{}', '__proto__', '<b>', 'constructor'])(
  'whatever stands in storage marks no answer that is none: %j',
  (text) => {
    for (const question of ['q0', 'q1'])
      sessionStorage.setItem(`torimodosu-answer-${question}`, text);
    expect([opened(0), opened(1)]).toEqual([[], []]);
  },
);

test('where storage is forbidden the questions work all the same', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get() {
      throw new Error('forbidden');
    },
  });
  try {
    expect(opened(0, 'yes')).toEqual([]);
  } finally {
    Object.defineProperty(globalThis, 'sessionStorage', own);
  }
});
