import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedLayers } from '../../../src/integrations/page-styles/joined-layers.ts';

test('a layer that ends a sheet goes on in the next one', () => {
  expect(
    joinedLayers(['@layer a{p{top:0}}\n', '@layer a{b{top:1px}}\n', '@layer b{i{top:0}}']),
  ).toBe('@layer a{p{top:0}b{top:1px}}@layer b{i{top:0}}');
});

test.each([
  ['another block ends the sheet', '@layer a{p{top:0}}@media print{p{top:1px}}'],
  ['the layer lies inside another block', '@media print{@layer a{p{top:0}}}'],
  ['a rule ends it, with a brace in a string', `p::before{content:"@layer a{}"}`],
  ['a statement ends it', '@layer a{p{top:0}}@layer b,c;'],
])('it begins anew where %s', (_, first) => {
  expect(joinedLayers([first, '@layer a{b{top:0}}'])).toBe(`${first}@layer a{b{top:0}}`);
});

test('braces in strings, comments and names open nothing', () => {
  const first = String.raw`@layer a{p::before{content:"}\"{"}/*{*/.\{{top:0}`;
  expect(joinedLayers([`${first}}`, '@layer a{b{top:0}}'])).toBe(`${first}b{top:0}}`);
});

test('every rule keeps its place and its layer', () => {
  const block = fc.record({
    layer: fc.constantFrom('a', 'b', undefined),
    rules: fc.array(
      fc.constantFrom('p{top:0}', `b::after{content:'}'}`, '@media print{i{top:0}}'),
      {
        minLength: 1,
      },
    ),
  });
  /** Each rule with its layer, in order; read from what was written, not from the text. */
  const rulesOf = (css: string): string[] => {
    const found: string[] = [];
    let layer = '';
    for (const [token] of css.matchAll(
      /@layer \w\{|p\{top:0\}|b::after\{content:'\}'\}|@media print\{i\{top:0\}\}|\}/g,
    ))
      if (token.startsWith('@layer')) layer = token;
      else if (token === '}') layer = '';
      else found.push(layer + token);
    return found;
  };
  fc.assert(
    fc.property(fc.array(fc.array(block)), (sheets) => {
      const texts = sheets.map((blocks) =>
        blocks
          .map(({ layer, rules }) =>
            layer ? `@layer ${layer}{${rules.join('')}}` : rules.join(''),
          )
          .join(''),
      );
      const joined = joinedLayers(texts);
      expect(rulesOf(joined)).toEqual(rulesOf(texts.join('')));
      expect(joined.length).toBeLessThanOrEqual(texts.join('').length);
    }),
  );
});
