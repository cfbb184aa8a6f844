import { expect, test } from 'vitest';
import { evidenceFirst } from '../../src/integrations/content-rules/rules/evidence-first.ts';
import { page, problems } from './fixtures/content.ts';

const step = (text: string) => `<Steps>\n<Step id="a" title="a">\n\n${text}\n\n</Step>\n</Steps>`;
const link = (path: string) => `[a](/en/do/${path})`;
const evidence = link('save-evidence/#mails');
const check = (body: string, kind = 'situation') =>
  problems(evidenceFirst, { pages: [page('en', 'situations/a', body, { kind })] });

test.each([
  ['Amazon’s desk', link('contact-amazon/#signed-in')],
  ['Amazon’s desk for people who cannot sign in', link('contact-amazon/#signed-out')],
  ['Amazon’s card', '<ContactCard id="amazon-jp" only="not-signed-in" />'],
  ['undoing changes', link('undo-changes/')],
])('%s comes after the link to saving the evidence', (_, text) => {
  expect(check(step(text))).toHaveLength(1);
  expect(check(step(`${text} ${evidence}`))).toHaveLength(1);
  expect(check(step(`${evidence} ${text}`))).toEqual([]);
  expect(check(`- ${evidence}\n\n${step(text)}`)).toEqual([]);
});

test('a question to Amazon, what only explains, and what is no step destroy nothing', () => {
  expect(check(step(link('contact-amazon/')))).toEqual([]);
  expect(check(step(link('undo-changes/#hidden')))).toEqual([]);
  expect(check(`- ${link('undo-changes/')}`)).toEqual([]);
});

test('only situations are asked', () => {
  expect(check(step(link('contact-amazon/')), 'task')).toEqual([]);
});
