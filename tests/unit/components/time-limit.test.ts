import { describe, expect, test } from 'vitest';
import { examples } from '../../gallery/examples/time-limit.ts';
import TimeLimit from '../../../src/components/time-limit/TimeLimit.astro';
import { writeDuration } from '../../../src/lib/duration.ts';
import { languages } from '../../../src/model/language.ts';
import { timeLimit } from '../../../src/model/records/time-limits.ts';
import { render, textOf } from './render.ts';

test('the examples are records that content could hold', () => {
  for (const { props } of examples('en'))
    expect(timeLimit.parse(props.timeLimit)).toEqual(props.timeLimit);
});

describe.each(languages)('a time limit in %s', (language) => {
  test.each(examples(language))('shows its length in its sentence: $name', async ({ props }) => {
    const text = textOf((await render(TimeLimit, props)).querySelector('.time-limit__text'));
    const { duration } = props.timeLimit;
    expect(text).not.toContain('{');
    expect(text).toContain(
      duration ? writeDuration(duration, language) : props.timeLimit.text[language],
    );
  });

  test.each(examples(language))(
    'says how certain it is and what it is about: $name',
    async ({ props }) => {
      const html = await render(TimeLimit, props);
      expect(textOf(html.querySelector('.time-limit__certainty'))).not.toBe('');
      expect(html.querySelector('[role="note"]')?.getAttribute('aria-label')).toBe(
        props.timeLimit.label[language],
      );
      expect(textOf(html.querySelector('.time-limit__label'))).toBe(
        props.timeLimit.label[language],
      );
    },
  );
});

test('each certainty is told in words of its own', async () => {
  const words = new Map<string, string>();
  for (const { props } of examples('en'))
    words.set(
      props.timeLimit.certainty,
      textOf((await render(TimeLimit, props)).querySelector('.time-limit__certainty')),
    );
  expect([...words.keys()].sort()).toEqual(['law', 'report', 'terms', 'typical', 'website']);
  expect(new Set(words.values()).size).toBe(words.size);
});

test.each(examples('en'))('a caveat is shown when there is one: $name', async ({ props }) => {
  const caveat = (await render(TimeLimit, props)).querySelector('.time-limit__caveat');
  expect(textOf(caveat)).toBe(props.timeLimit.caveat?.en ?? '');
});

test('the citation stands at the end of the sentence', async () => {
  const citations = [{ number: 3, href: '#source-seed' }];
  const html = await render(TimeLimit, { ...examples('en')[0]!.props, citations });
  expect(textOf(html.querySelector('.time-limit__text'))).toMatch(/60 days\.\s*3$/);
});
