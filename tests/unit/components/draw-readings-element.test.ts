import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { showHtml, useBrowserWindow } from './browser-window.ts';

let readings: typeof import('../../../src/components/readings/draw-readings.ts');
let plainJson: typeof import('../../../src/components/readings/plain-json.ts').plainJson;

useBrowserWindow();
beforeAll(async () => {
  document.documentElement.dataset['readings'] = 'に開《あ》きます\n番号《ばんごう》';
  readings = await import('../../../src/components/readings/draw-readings.ts');
  ({ plainJson } = await import('../../../src/components/readings/plain-json.ts'));
});
afterEach(() => document.body.replaceChildren());

/** What the body shows once readings are drawn in it. */
function drawn(html: string): string {
  showHtml(html);
  readings.drawIn(document.body);
  return document.body.innerHTML;
}
const ruby = (base: string, reading: string) => `<ruby>${base}<rt>${reading}</rt></ruby>`;

test('words that the page names get their readings, around what a script put between them', () => {
  expect(drawn('<p>9:00に開きます。番号：1</p>')).toBe(
    `<p><span>9:00に${ruby('開', 'あ')}きます。${ruby('番号', 'ばんごう')}：1</span></p>`,
  );
  expect(drawn('<p>月曜日に開きます</p>')).toBe(
    `<p><span>${ruby('月曜日', 'げつようび')}に${ruby('開', 'あ')}きます</span></p>`,
  );
});

test('so do days and amounts', () => {
  expect(drawn('<p>月曜日 9:00、10分</p>')).toBe(
    `<p><span>${ruby('月曜日', 'げつようび')} 9:00、10${ruby('分', 'ぷん')}</span></p>`,
  );
});

test.each([
  ['a part of another word', '<p>電話番号</p>'],
  ['what has its reading', `<p>${ruby('番号', 'ばんごう')}</p>`],
  ['an option, which can have none', '<select><option>番号</option></select>'],
  ['what is only heard', '<p class="sr-only">番号</p>'],
])('%s stays as it is', (_, html) => expect(drawn(html)).toBe(html));

test('drawn twice, nothing changes', () => {
  const once = drawn('<p>番号</p>');
  readings.drawIn(document.body);
  expect(document.body.innerHTML).toBe(once);
});

describe('a fetched file', () => {
  const file = { title: 'カードを止《と》める', phones: ['03-1', '番号《ばんごう》'] };
  const response = () => new Response(JSON.stringify(file));

  test('gives words without readings, which are drawn when they stand on the page', async () => {
    const { title, phones } = await plainJson<typeof file>(response());
    expect([title, phones[1]]).toEqual(['カードを止める', '番号']);
    expect(drawn(`<p>${title}</p>`)).toContain(ruby('止', 'と'));
  });

  test('is given as it is where no kanji has a reading', async () => {
    const { readings: said } = document.documentElement.dataset;
    delete document.documentElement.dataset['readings'];
    expect(await plainJson(response())).toEqual(file);
    document.documentElement.dataset['readings'] = said;
  });
});

test('whatever words stand between, a reader without ruby sees them as a script wrote them', () => {
  const piece = fc.constantFrom('番号', 'に開きます', '電', 'カード', '9', '《', '。');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
      const words = pieces.join('');
      drawn('<p></p>');
      document.querySelector('p')!.textContent = words;
      readings.drawIn(document.body);
      for (const reading of document.querySelectorAll('rt')) reading.remove();
      expect(document.body.textContent).toBe(words);
    }),
  );
});
