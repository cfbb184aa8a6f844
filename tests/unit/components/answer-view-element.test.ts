import { afterEach, expect, test } from 'vitest';
import { answerButton, answersOf } from '../../../src/components/pointing/answer-view.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';

useBrowserWindow();
afterEach(() => document.body.replaceChildren());

test('readings over kanji stay readings when an answer is chosen', () => {
  showHtml(`<div data-answers data-words='{"answers":"Answers","next":"Next"}'>
    <p class="pointing__ask" lang="ja">どれですか。</p>
    <ul><li>
      <p class="pointing__answer" lang="ja" translate="no">書類が必要です</p>
      <p class="pointing__next"><ruby>紙<rt>かみ</rt></ruby>を出します。</p>
    </li></ul>
  </div>`);
  answerButton(answersOf(document)!).click();
  const view = document.querySelector('dialog')!;
  const answer = view.querySelector<HTMLElement>('.large-view__answers button')!;
  expect([answer.textContent.trim(), answer.lang]).toEqual(['書類が必要です', 'ja']);
  answer.click();
  expect(view.querySelector('.large-view__next')!.innerHTML).toContain(
    '<ruby>紙<rt>かみ</rt></ruby>',
  );
  // Who reads Japanese needs no other meaning.
  expect(view.querySelector('.large-view__sentence')!.textContent.trim()).toBe('書類が必要です');
});
