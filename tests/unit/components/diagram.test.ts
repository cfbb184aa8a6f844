import { describe, expect, test } from 'vitest';
import Diagram from '../../../src/components/diagram/Diagram.astro';
import { languages } from '../../../src/model/language.ts';
import { diagram } from '../../../src/model/records/diagrams.ts';
import { render, textOf } from './render.ts';

const both = (ja: string, en: string) => ({ ja, en });
const flow = {
  id: 'sample',
  kind: 'flow',
  title: both('道', 'The way'),
  description: both('二段です。', 'Two steps.'),
  steps: [
    { id: 'first', text: both('始める', 'Begin') },
    {
      id: 'last',
      text: both('終わる', 'End'),
      timeLimit: 'limit',
      time: both('{duration}以内（一人の例）', 'within {duration} (one case)'),
    },
  ],
  sources: ['sample-source'],
};
const limit = { id: 'limit', duration: { value: 14, unit: 'day', approximate: false } };
const draw = (language: 'ja' | 'en') =>
  render(Diagram, { diagram: diagram.parse(flow), timeLimits: [limit], language });

describe.each(languages)('a way of steps in %s', (language) => {
  test('draws the time of every step, the last one too, with how certain it is', async () => {
    const times = (await draw(language)).querySelectorAll('.diagram__time').map(textOf);
    expect(times).toEqual([
      language === 'ja' ? '14日以内（一人の例）' : 'within 14 days (one case)',
    ]);
  });

  test('says steps and times to those who cannot see it', async () => {
    const words = textOf((await draw(language)).querySelector('desc'));
    expect(words).toContain(
      language === 'ja' ? '2. 終わる – 14日以内（一人の例）' : '2. End – within 14 days (one case)',
    );
  });
});

test.each(['time', 'timeLimit'] as const)('a step with a time needs its "%s" too', (field) => {
  const [first, last] = flow.steps;
  const steps = [first, { ...last, [field]: undefined }];
  expect(diagram.safeParse({ ...flow, steps }).success).toBe(false);
});
