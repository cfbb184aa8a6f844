import { expect, test } from 'vitest';
import Pointing from '../../../src/components/pointing/Pointing.astro';
import SheetPointing from '../../../src/components/sheet/SheetPointing.astro';
import { allLanguages } from '../../../src/lib/language-facts.ts';
import { examples } from '../../gallery/examples/pointing.ts';
import { render, textOf } from './render.ts';

/** A language of readers of Japanese whose own words stand beside those of the records. */
const easy = allLanguages.find(({ readings }) => readings)!.tag;
const [example] = examples(easy);
const [yes, wait] = example!.props.pointing.answers;
const next = { ...wait!.next, [easy]: '待《ま》ってください。' };
const own = { [easy]: { ja: 'お待《ま》ちください', en: '待《ま》ってください' } };
const answers = [
  { ...yes!, next },
  { ...wait!, next, own },
];
const props = { language: easy, pointing: { ...example!.props.pointing, answers } };

test.each([
  [Pointing, '.pointing'],
  [SheetPointing, '.sheet-pointing--answers'],
])(
  'an answer has readings and a meaning where the language has words for it',
  async (component, list) => {
    const items = (await render(component, props)).querySelectorAll(`${list} li`);
    expect(items.map((item) => item.querySelectorAll('p').map(textOf))).toEqual([
      // What needs no other words stands alone.
      ['はい', '待《ま》ってください。'],
      ['お待《ま》ちください', '待《ま》ってください', '待《ま》ってください。'],
    ]);
  },
);
