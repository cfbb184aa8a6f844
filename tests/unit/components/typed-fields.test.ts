// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTyped, showTyped, withSheet } from '../../../src/components/sheet/typed-fields.ts';

/** A page with sheets of so many fields each, by their ids. */
function pageWith(sheets: Record<string, number>): HTMLElement {
  const page = document.createElement('main');
  for (const [id, fields] of Object.entries(sheets)) {
    const sheet = document.createElement('article');
    sheet.className = 'sheet';
    sheet.dataset['sheet'] = id;
    for (let place = 0; place < fields; place++) sheet.append(document.createElement('textarea'));
    page.append(sheet);
  }
  return page;
}

const sheetOf = (page: HTMLElement, id: string) =>
  page.querySelector<HTMLElement>(`[data-sheet="${id}"]`)!;
const textsOf = (page: HTMLElement, id: string) =>
  [...sheetOf(page, id).querySelectorAll('textarea')].map(({ value }) => value);

test('what is typed stands in the same fields of the same sheet after a reload', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (texts) => {
      const before = pageWith({ log: 5, claim: 2 });
      texts.forEach((text, place) => {
        sheetOf(before, 'log').querySelectorAll('textarea')[place]!.value = text;
      });
      const entry = JSON.stringify(withSheet({}, sheetOf(before, 'log')));
      const after = pageWith({ claim: 2, log: 5 });
      showTyped(after, readTyped(entry));
      expect(textsOf(after, 'log')).toEqual(textsOf(before, 'log'));
      expect(textsOf(after, 'claim')).toEqual(['', '']);
    }),
  );
});

test('one sheet changes nothing of another, and an emptied one leaves nothing', () => {
  const page = pageWith({ log: 1, claim: 1 });
  showTyped(page, { log: ['a'], claim: ['b'] });
  const typed = withSheet({ claim: ['b'] }, sheetOf(page, 'log'));
  expect(typed).toEqual({ claim: ['b'], log: ['a'] });
  showTyped(page, {});
  expect(withSheet(typed, sheetOf(page, 'log'))).toEqual({ claim: ['b'] });
});

test('whatever stands in the storage, only texts come out of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (entry) => {
      for (const texts of Object.values(readTyped(entry)))
        expect(texts.every((text) => typeof text === 'string')).toBe(true);
    }),
  );
  expect(readTyped(null)).toEqual({});
  expect(readTyped('{"log":"x","claim":[1],"weeks":["y"]}')).toEqual({ weeks: ['y'] });
});
