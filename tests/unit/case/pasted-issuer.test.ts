import { expect, test } from 'vitest';
import { issuerOf } from '../../../src/lib/case/pasted-issuer.ts';

const issuers = [
  { id: 'moon', names: ['月カード', 'Moon Card'] },
  { id: 'pay', names: ['月Pay', 'MoonPay'] },
  { id: 'pay-card', names: ['月Payカード'] },
  { id: 'au', names: ['au'] },
];

test.each([
  ['【月カード】ご利用のお知らせ', [], 'moon'],
  ['From: MOON  CARD', [], 'moon'],
  ['ｍｏｏｎ ｃａｒｄ', ['pay'], 'moon'],
  ['月Payカードのお知らせ', [], 'pay-card'],
  ['because', [], ''],
  ['auのお知らせ', [], 'au'],
  ['月カードと月Pay', [], ''],
  ['月カードと月Pay', ['pay', 'au'], 'pay'],
  ['ご利用のお知らせ', ['pay'], 'pay'],
  ['ご利用のお知らせ', ['pay', 'moon'], ''],
  ['ご利用のお知らせ', ['pay', 'unlisted-bank'], ''],
  ['ご利用のお知らせ', ['unlisted-bank'], ''],
  ['ご利用のお知らせ', [], ''],
])('“%s” with %j on the stop list is from “%s”', (line, stopList, expected) => {
  expect(issuerOf([line], issuers, stopList)).toBe(expected);
});
