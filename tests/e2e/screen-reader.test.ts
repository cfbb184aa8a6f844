import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserForTests, type Reader } from './reader.ts';

const newReader = browserForTests();

let reader: Reader;
let page: Page;
beforeAll(async () => {
  reader = await newReader();
  page = reader.page;
});
afterAll(() => reader.leave());

/** What a screen reader is given of an element, a line a part, without addresses. */
async function readOut(element: Locator): Promise<string[]> {
  const lines = (await element.ariaSnapshot()).split('\n');
  return lines
    .map((line) => line.trim().replace(/^- /, '').replace(/:$/, ''))
    .filter((line) => !line.startsWith('/url') && line !== 'paragraph');
}

const card = (index: number) => page.locator(`article:has(> #contact-sample-${index})`);

interface Expected {
  offered: string[];
  unknown: string[];
  step: string[];
  timeLimit: string[];
  advice: string[];
  item: string;
}

const expected: Record<'ja' | 'en', Expected> = {
  en: {
    offered: [
      'heading "Sample Card みほんカード" [level=3]',
      'heading "Telephone Line for 紛失・盗難 (lost or stolen cards)" [level=4]',
      'link "Call Sample Card, 03-5340-3333"',
      'term: Hours',
      'group: "From an official page, archived copy read on 22 November 2026; not yet checked live : Sample Card Line for 紛失・盗難 (lost or stolen cards)"',
    ],
    unknown: [
      'heading "Sample Card みほんカード" [level=3]',
      'heading "Telephone Line for 紛失・盗難 (lost or stolen cards)" [level=4]',
      'paragraph: We do not know a reliable number',
      'paragraph: The reason stands here.',
      'paragraph: Open the official app.',
    ],
    step: [
      'listitem',
      'heading "Phone first (相談)" [level=3]',
      'paragraph: "about 10 min You need: your note"',
      'paragraph: Ask for the case number.',
    ],
    timeLimit: [
      'note "How far 補償 (cover) reaches back"',
      'paragraph: Cover reaches back 60 days.',
      'paragraph: a company’s terms or official page',
    ],
    advice: [
      'heading "Do not" [level=3]',
      'paragraph: First pause the card. You can undo it later.',
    ],
    item: 'checkbox "Stop the card (利用停止). about 10 min"',
  },
  ja: {
    offered: [
      'heading "みほんカード" [level=3]',
      'heading "電話 紛失・盗難の電話" [level=4]',
      'link "みほんカードに電話する 03-5340-3333"',
      'term: 受付時間',
      'group: "公式ページの保存版を2026年11月22日に確認。現在のページは未確認 : みほんカード 紛失・盗難の電話"',
    ],
    unknown: [
      'heading "みほんカード" [level=3]',
      'heading "電話 紛失・盗難の電話" [level=4]',
      'paragraph: 確かな番号がわかっていません',
      'paragraph: 理由をここに書きます。',
      'paragraph: 公式のアプリを開いてください。',
    ],
    step: [
      'listitem',
      'heading "先に電話する" [level=3]',
      'paragraph: 約10分 用意するもの：メモ',
      'paragraph: 受付番号を聞きます。',
    ],
    timeLimit: [
      'note "補償の対象になる期間"',
      'paragraph: 60日前までが対象です。',
      'paragraph: 会社の規約・公式ページの期限',
    ],
    advice: ['heading "しないこと" [level=3]', 'paragraph: まずカードを止めます。あとで戻せます。'],
    item: 'checkbox "カードを止める。 約10分"',
  },
};

/** Those of the lines that are among the given ones, in the order in which they are read out. */
const among = (lines: string[], given: string[]) => lines.filter((line) => given.includes(line));

describe.each(['ja', 'en'] as const)('a screen reader reads out, in %s,', (language) => {
  const words = expected[language];
  beforeAll(() => reader.open(`/${language}/components/`));

  test('a card by its name, then the way to reach it, the facts and the evidence', async () => {
    const lines = await readOut(card(0));
    expect(among(lines, words.offered)).toEqual(words.offered);
  });

  test('before anything else that no number is known', async () => {
    const lines = await readOut(card(5));
    expect(among(lines, words.unknown)).toEqual(words.unknown);
    expect(lines.filter((line) => line.startsWith('term'))).toEqual([]);
  });

  test('that a number is out of use, and offers no link to call it', async () => {
    const withdrawn = page.locator('[data-state="withdrawn"]');
    const lines = await readOut(withdrawn);
    const state = (await withdrawn.locator('.channel__state').innerText()).trim();
    expect(lines.indexOf(`paragraph: ${state}`)).toBe(2);
    expect(lines.filter((line) => /link ".*\d{4}/.test(line))).toEqual([]);
  });

  test('a step as an item with its heading, time and needs', async () => {
    expect(await readOut(page.locator('.step').first())).toEqual(words.step);
  });

  test('a time limit as a note with the length and how sure it is', async () => {
    const lines = await readOut(page.locator('.time-limit').first());
    expect(among(lines, words.timeLimit)).toEqual(words.timeLimit);
  });

  test('advice with what kind of advice it is', async () => {
    expect(await readOut(page.locator('.advice[data-kind="dont"]'))).toEqual(words.advice);
  });

  test('an item of a checklist as a box with its words and minutes', async () => {
    expect(await readOut(page.locator('.checklist').first())).toContain(words.item);
  });
});
