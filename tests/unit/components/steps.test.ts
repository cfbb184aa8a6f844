import { describe, expect, test } from 'vitest';
import { examples } from '../../gallery/examples/steps.ts';
import Step from '../../../src/components/steps/Step.astro';
import Steps from '../../../src/components/steps/Steps.astro';
import { languages } from '../../../src/model/language.ts';
import { render, textOf } from './render.ts';

describe.each(languages)('a step in %s', (language) => {
  test.each(examples(language))(
    'is a heading with its anchor, then its text: $name',
    async ({ props, text }) => {
      const html = await render(Step, props, { default: text });
      const headings = html.querySelectorAll('h1, h2, h3, h4');
      expect(headings.map((heading) => [heading.tagName, heading.id, textOf(heading)])).toEqual([
        ['H3', props.id, props.title],
      ]);
      html.querySelector('.step__facts')?.remove();
      expect(textOf(html)).toBe(`${props.title} ${text}`);
    },
  );
});

test('facts are shown only when there are any', async () => {
  const [withFacts, plain] = examples('en');
  const facts = textOf((await render(Step, withFacts!.props)).querySelector('.step__facts'));
  expect(facts).toContain('about 10 min');
  expect(facts).toContain('your note');
  expect((await render(Step, plain!.props)).querySelector('.step__facts')).toBeNull();
});

test('steps are an ordered list to a screen reader, whatever its style', async () => {
  const list = (await render(Steps, {}, { default: '<li>x</li>' })).querySelector('ol');
  expect(list?.getAttribute('role')).toBe('list');
  expect(textOf(list)).toBe('x');
});
