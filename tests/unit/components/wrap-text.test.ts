import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../../src/components/diagram/wrap-text.ts';

const plain = (text: string) => text.replace(/\s/g, '');

test('no character is lost or added, whatever the text and width', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(plain(wrapText(text, width, 'en').join(''))).toBe(plain(text));
    }),
  );
});

test('Japanese breaks between words, and no line begins with a full stop', () => {
  const lines = wrapText('届いたコードも、偽サイトに入れる。', 8, 'ja');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every((line) => !/^[、。]/.test(line))).toBe(true);
});

test('an opening bracket goes with the word behind it', () => {
  expect(wrapText('by the end (official example)', 8, 'en')).toEqual([
    'by the end',
    '(official',
    'example)',
  ]);
});
