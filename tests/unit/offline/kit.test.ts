import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packKit, textOfKit } from '../../../src/components/offline/worker/kit.ts';

test('every text comes back as it was', () => {
  const piece = fc.constantFrom('<style>', '</style>', 'p{}', 'a{content:"$&"}', '0', '1', '<p>');
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('ja/', 'en/', 'a.css'), text), (texts) => {
      const kit = packKit(texts);
      for (const [path, before] of Object.entries(texts)) expect(textOfKit(kit, path)).toBe(before);
    }),
  );
});

test('a style that several pages carry travels once', () => {
  const page = (text: string) => `<style>p{color:red}</style>${text}`;
  const travelling = JSON.stringify(packKit({ 'ja/': page('a'), 'en/': page('b') }));
  expect(travelling.split('p{color:red}')).toHaveLength(2);
});

test('a text that the kit lacks is empty', () => {
  expect(textOfKit(packKit({}), 'ja/')).toBe('');
});
