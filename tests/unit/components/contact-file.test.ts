import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactFile } from '../../../src/components/contact-card/contact-file.ts';
import { anySign } from '../any-sign.ts';

const sample = {
  name: 'みほんカード 紛失・盗難の電話',
  organisation: 'みほん; カード, 株式会社',
  number: '+81353403333',
  note: '2026年11月22日に保存版で確認した番号です。使う前に公式サイトで確かめてください。',
  site: 'https://card.example/',
};
const octets = (line: string) => new TextEncoder().encode(line).length;
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(name))
    ?.replace(/^[^:]*:/, '')
    .replace(/\\([\\;,])/g, '$1');

test('a contact file has the name, the number, the note and the site', () => {
  const file = contactFile(sample);
  expect(unfolded(file)[0]).toBe('BEGIN:VCARD');
  expect(unfolded(file)).toContain('VERSION:3.0');
  expect(unfolded(file).filter(Boolean).at(-1)).toBe('END:VCARD');
  expect(valueOf(file, 'FN')).toBe(sample.name);
  expect(valueOf(file, 'ORG')).toBe(sample.organisation);
  expect(valueOf(file, 'TEL')).toBe(sample.number);
  expect(valueOf(file, 'NOTE')).toBe(sample.note);
  expect(valueOf(file, 'URL')).toBe(sample.site);
});

test('a contact file says of which day it is, not when it was saved', () => {
  const file = contactFile({ ...sample, revised: '2026-11-22' });
  expect(valueOf(file, 'REV')).toMatch(/^2026-11-22T00:00:00/);
});

test('whatever the words, lines end in CRLF, have at most 75 octets, and none is added', () => {
  const words = fc.oneof(
    fc.string({ unit: anySign, maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('あ', '漢', '😀', '\\', ';', ',', '\n', '\r', 'a'),
      maxLength: 80,
    }),
  );
  fc.assert(
    fc.property(words, words, (name, note) => {
      const file = contactFile({ ...sample, name, note });
      expect(file.endsWith('END:VCARD\r\n')).toBe(true);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      const names = unfolded(file).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? '');
      expect(names.filter((property) => property === 'END')).toHaveLength(1);
      expect(names.filter((property) => property === 'NOTE').length).toBeLessThanOrEqual(1);
      const plain = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
      expect(valueOf(file, 'NOTE') ?? '').toBe(plain(note).toWellFormed());
    }),
    { numRuns: 50 },
  );
}, 60_000);
