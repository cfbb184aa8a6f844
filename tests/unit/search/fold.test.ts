import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/lib/search/fold.ts';
import { anySign } from '../any-sign.ts';

test.each([
  ['ﾊﾟｽｷｰ', 'ぱすきー'],
  ['Ａｍａｚｏｎ　電話', 'amazon 電話'],
  ['パスワ－ド', 'ぱすわーど'],
  ['パスワ―ド', 'ぱすわーど'],
  ['２ＦＡ', '2fa'],
  ['can’t', "can't"],
])('%s is folded to %s', (written, folded) => {
  expect(fold(written)).toBe(folded);
});

test('folding twice is folding once, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
}, 30_000);
