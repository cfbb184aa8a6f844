import { describe, expect, test } from 'vitest';
import { examples, type StepProps } from '../../gallery/examples/steps.ts';
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
      for (const other of html.querySelectorAll('.step__facts, .step-pager')) other.remove();
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
  const html = await render(Steps, { list: [], language: 'en' }, { default: '<li>x</li>' });
  expect(html.querySelector('ol')?.getAttribute('role')).toBe('list');
  expect(textOf(html)).toBe('x');
});

describe('steps one at a time', () => {
  const [first, last] = examples('en').map(({ props }) => props);
  const linksOf = async (step: StepProps) =>
    (await render(Step, step))
      .querySelectorAll('.step-pager a')
      .map((link) => [link.getAttribute('href'), textOf(link)]);

  test('begin with the first one, and only where there are several', async () => {
    const html = await render(Steps, { list: first!.list, language: 'en' });
    expect(html.querySelector('a')?.getAttribute('href')).toBe('#only-sample-phone');
    const single = await render(Steps, { list: first!.list.slice(1), language: 'en' });
    expect(single.querySelector('a')).toBeNull();
    expect(await linksOf({ ...first!, list: first!.list.slice(0, 1) })).toEqual([]);
  });

  test('say how far the reader is, and lead on, back and to the step in the whole list', async () => {
    const head = (await render(Step, last!)).getElementById('only-sample-rest');
    expect(textOf(head)).toMatch(/^2 \/ 2 /);
    expect(await linksOf(first!)).toEqual([
      ['#sample-phone', 'The whole list'],
      ['#only-sample-rest', 'Next: Rest'],
    ]);
    expect(await linksOf(last!)).toEqual([
      ['#sample-rest', 'The whole list'],
      ['#sample-rest', expect.stringContaining('the whole list')],
      ['#only-sample-phone', 'Back to 1'],
    ]);
  });
});
