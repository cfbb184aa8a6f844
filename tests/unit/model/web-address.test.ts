import { expect, test } from 'vitest';
import { webAddress } from '../../../src/model/fields/web-address.ts';

function complaint(value: string): string {
  return (
    webAddress
      .safeParse(value)
      .error?.issues.map(({ message }) => message)
      .join('; ') ?? ''
  );
}

test.each([
  'https://www.smbc-card.com/',
  'https://www.smbc-card.com',
  'http://www.npa.go.jp/bureau/cyber/soudan.html?x=1&y=%E3%81%82#z',
  'https://3d-secure.example.co.jp/a@b',
  'https://example.org/ガイド',
])('%s is accepted', (value) => {
  expect(complaint(value)).toBe('');
});

test.each([
  ['https://www.smbc-card.com@evil.example/', 'user name before an "@"'],
  ['https://user:word@evil.example/', 'user name before an "@"'],
  ['https://www.smbc-cаrd.com/', 'another alphabet'],
  ['https://www.smbc-card。com/', 'another alphabet'],
  ['https://xn--smbc-crd-3fg.com/', 'another alphabet'],
  ['https://card.xn--q9jyb4c/', 'another alphabet'],
  ['https://192.0.2.1/', 'by number'],
  ['https://3221225985/', 'by number'],
  ['https://0xc0000201/', 'by number'],
  ['https://[2001:db8::1]/', 'by number'],
  ['https://www.smbc-card.com:8443/', 'port'],
  ['https://localhost/', 'no name of a site'],
  ['https://WWW.SMBC-CARD.COM/', 'no name of a site'],
  ['https://example.org./', 'no name of a site'],
  ['https:\\\\evil.example\\', 'must be'],
  ['https:evil.example', 'must be'],
  ['https://www.smbc-card.com\\@evil.example/', 'as a browser shows it'],
  ['https://example.org/\u202egnp.exe', 'U+202E'],
  ['https://exam\u200bple.org/', 'U+200B'],
  ['https://example.org/a\nContact: x', 'as a browser shows it'],
  ['https://example.org/\n', 'delete that'],
  [' https://example.org/', 'delete that'],
  ['https://example.org/\t', 'delete that'],
  ['javascript:go()', 'starts with https://'],
  ['data:text/html,x', 'starts with https://'],
  ['ftp://example.org/', 'starts with https://'],
])('%j is refused in words that say why', (value, words) => {
  expect(complaint(value)).toContain(words);
});
