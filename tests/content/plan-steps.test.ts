import { expect, test } from 'vitest';
import planSteps from '../../src/integrations/content-rules/rules/plan-steps.ts';
import { problems, record, translated } from './fixtures/content.ts';

const pages = [
  ...translated('do/claim', '<Step id="file" title="x">\n\nText.\n\n</Step>'),
  ...translated(
    'situations/close-by',
    '<Step id="talk" title="x">\n\nText.\n\n</Step>',
    undefined,
    {
      quickExit: true,
    },
  ),
];
const checklists = [
  record('checklists', 'sample-list'),
  record('checklists', 'other-list', {
    items: [{ id: 'other-item', text: { ja: 'みほん', en: 'Sample' } }],
  }),
];
const check = (step: object, changes: object = {}) =>
  problems(planSteps, {
    pages,
    records: {
      checklists,
      plans: [record('plans', 'plan', { steps: [{ for: ['h1'], ...step }], ...changes })],
    },
  });

test('a step is an item of a checklist of the plan, or a step of a page', () => {
  expect(check({ item: 'sample-item' })).toEqual([]);
  expect(check({ id: 'file-it', page: 'do/claim', step: 'file' })).toEqual([]);
});

test.each([
  [{ item: 'other-item' }, 'steps.0.item | names "other-item", which is no item'],
  [{ item: 'nothing' }, 'steps.0.item | names "nothing", which is no item'],
  [
    { id: 'file-it', page: 'do/claim', step: 'fill' },
    'steps.0.step | names "fill", but the page "do/claim" has no <Step>',
  ],
  [
    { id: 'other-item', page: 'do/claim', step: 'file' },
    'steps.0.id | is "other-item", the id of an item',
  ],
  [
    { id: 'talk', page: 'situations/close-by', step: 'talk' },
    'steps.0.page | names "situations/close-by", a page that leaves no trace',
  ],
])('%j is told', (step, message) => {
  expect(check(step)).toEqual([expect.stringContaining(message)]);
});

test('no link leads into the plan from a page that leaves no trace', () => {
  const label = { ja: 'みほん', en: 'Sample' };
  const harms = [{ id: 'h1', label, pages: ['do/claim', 'situations/close-by'] }];
  expect(check({ item: 'sample-item' }, { harms })).toEqual([
    expect.stringContaining('harms.0.pages.1 | names "situations/close-by"'),
  ]);
});

test('of a checklist that is broken or missing no item is said to be none', () => {
  expect(check({ item: 'nothing' }, { checklists: ['sample-list', 'broken-list'] })).toEqual([]);
  expect(check({ item: 'nothing' }, { checklists: ['sample-list'] })).toHaveLength(1);
});
