import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/model/records/plans.ts';

const label = { ja: 'みほん', en: 'Sample' };
const harm = (id: string) => ({ id, label, pages: ['act-now'] });
const step = (item: string, more: object = {}) => ({ item, for: ['h1'], ...more });

/** What the schema says of a plan with these steps. */
const wrong = (steps: object[], harms = [harm('h1')]) =>
  plan
    .safeParse({ id: 'plan', checklists: ['list'], harms, steps })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a plan', () => {
  test('is right when steps wait for those above and cover those below', () => {
    expect(
      wrong(
        [
          step('first'),
          {
            ...step('x'),
            item: undefined,
            id: 'second',
            page: 'do/claim',
            step: 'file',
            covers: ['third'],
          },
          step('third'),
          step('fourth', { after: ['first', 'third'] }),
        ].map((one) => JSON.parse(JSON.stringify(one)) as object),
      ),
    ).toBeUndefined();
  });

  test.each<[string, object[], string]>([
    ['a step twice', [step('a'), step('a')], 'steps.1: is "a" a second time'],
    ['a harm nobody knows', [step('a', { for: ['h1', 'h2'] })], 'steps.0.for: names "h2"'],
    [
      'a wait for a step below',
      [step('a', { after: ['b'] }), step('b')],
      'steps.0.after: names "b"',
    ],
    ['a wait for itself', [step('a', { after: ['a'] })], 'steps.0.after: names "a"'],
    ['a wait for nothing', [step('a', { after: ['x'] })], 'steps.0.after: names "x"'],
    [
      'a cover of a step above',
      [step('a'), step('b', { covers: ['a'] })],
      'steps.1.covers: names "a"',
    ],
    ['a cover of itself', [step('a', { covers: ['a'] })], 'steps.0.covers: names "a"'],
  ])('has no %s', (_, steps, message) => {
    expect(wrong(steps)).toEqual([expect.stringContaining(message)]);
  });

  test('has steps for each harm, and each harm once', () => {
    expect(wrong([step('a')], [harm('h1'), harm('h2')])).toEqual([
      'harms.1: "h2" has no step that is for it',
    ]);
    expect(wrong([step('a')], [harm('h1'), harm('h1')])).toEqual([
      'harms.1.id: is "h1" a second time',
    ]);
  });

  test('has harms whose ids say nothing', () => {
    expect(wrong([step('a', { for: ['gift-cards'] })], [harm('gift-cards')])).toContainEqual(
      expect.stringContaining('so that the address says nothing'),
    );
  });
});
