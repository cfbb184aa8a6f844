import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showPhone } from '../../../src/lib/phone.ts';
import type { PhoneNumber } from '../../../src/model/fields/phone-number.ts';
import { numbersOn, placeOfNumber } from '../../../tools/watch/page/numbers.ts';
import { readHtml } from '../../../tools/watch/page/shown-page.ts';

const shows = (html: string, number: PhoneNumber) =>
  placeOfNumber(readHtml(html).text, number) !== undefined;

const free = { domestic: '0120000001' };
const fixed = { e164: '+81353400001' };
const abroad = { e164: '+13035550100' };

describe('a number on a page', () => {
  test.each([
    '<p>0120-000-001</p>',
    '<p>０１２０－０００－００１（24時間）</p>',
    '<p>0120‐000‐001 9:00～17:00</p>',
    '<p>0120ー000ー001</p>',
    '<p>0120・000・001</p>',
    '<p>1・0120-000-001</p>',
    '<p>(0120)000-001</p>',
    '<p>0120.000.001 / 03-5340-0001</p>',
    '<p>フリーダイヤル<span>0120-000-001</span><span>9:00</span></p>',
    '<p>0120-000-<b>001</b></p>',
    '<p>0120&#45;000&#x2010;001</p>',
    '<a href="tel:0120000001">電話する</a>',
    '<a href="tel:0120-000-001"><img src="button.png"></a>',
    '<img src="1.png" alt="0120-000-001">',
  ])('is found as people write it: %s', (html) => expect(shows(html, free)).toBe(true));

  test.each([
    '<!-- 0120-000-001 -->',
    '<p hidden>0120-000-001</p>',
    '<p style="color: red; display : none">0120-000-001</p>',
    '<script>const number = "0120-000-001";</script>',
    '<template><p>0120-000-001</p></template>',
    '<p><del>0120-000-001</del></p>',
    '<p style="text-decoration: line-through">0120-000-001</p>',
    '<input type="hidden" value="0120-000-001">',
    '<p>0120-000-0012</p>',
    '<p>10120-000-001</p>',
    '<p>0120-000-002</p>',
    '<table><tr><td>0120</td><td>000</td><td>001</td></tr></table>',
  ])('is not found where people do not read it: %s', (html) =>
    expect(shows(html, free)).toBe(false),
  );

  test.each([
    '03-5340-0001',
    '03(5340)0001',
    '（03）5340－0001',
    '+81-3-5340-0001',
    '+81 (0)3-5340-0001',
    '010-81-3-5340-0001',
    '03-5340-0001・0002',
  ])('is found with its area or its country: %s', (text) => expect(shows(text, fixed)).toBe(true));

  test.each(['+1-303-555-0100', '1 303 555 0100', '(303) 555-0100', '010-1-303-555-0100'])(
    'is found from abroad: %s',
    (text) => expect(shows(text, abroad)).toBe(true),
  );

  test.each(['消費者ホットライン「188」', '局番なしの１８８番', '電話番号 ☎188'])(
    'that is short is found beside words: %s',
    (text) => expect(shows(text, { short: '188' })).toBe(true),
  );

  test.each(['188円', '全部で188人です', '0188-00-0000'])(
    'that is short is not found as an amount: %s',
    (text) => expect(shows(text, { short: '188' })).toBe(false),
  );

  test('is found however it is grouped', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<PhoneNumber>(free, fixed, { domestic: '0570000001' }),
        fc.array(fc.constantFrom('', '-', '－', ' ', '(', '‐', '.'), { minLength: 12 }),
        fc.boolean(),
        (number, signs, isWide) => {
          const digits = showPhone(number).text.replace(/\D/g, '');
          const written = [...digits]
            .map((digit, at) => digit + signs[at % signs.length]!)
            .join('');
          const text = isWide
            ? written.replace(/\d/g, (digit) => '０１２３４５６７８９'[+digit]!)
            : written;
          return shows(`<p>電話 ${text}</p>`, number);
        },
      ),
    ));
});

test('all numbers of a page are told, but for those of a fax', () => {
  const { text } = readHtml(
    '<p>電話 03-5340-0001</p><p>FAX：03-5340-0002</p><p>０１２０－０００－００１</p>',
  );
  expect(numbersOn(text).map(({ shown }) => shown)).toEqual(['03-5340-0001', '0120-000-001']);
});
