import { expect, test } from 'vitest';
import evidenceFirst from '../../src/integrations/content-rules/rules/evidence-first.ts';
import { page, problems, record } from './fixtures/content.ts';

const step = (text: string) => `<Steps>\n<Step id="a" title="a">\n\n${text}\n\n</Step>\n</Steps>`;
const link = (path: string) => `[a](/en/do/${path})`;
const evidence = link('keep/#mails');
const records = {
  contacts: [
    record('contacts', 'shop', { purpose: ['amazon'] }),
    record('contacts', 'police', { purpose: ['police'] }),
  ],
};
const others = [
  page('en', 'do/keep', '', { savesEvidence: true }),
  page('en', 'do/undo', '', { mayLoseEvidence: ['top', 'steps'] }),
  page('en', 'do/ask', '', { mayLoseEvidence: ['signed-in'] }),
];
const check = (body: string, kind = 'situation') =>
  problems(evidenceFirst, {
    records,
    pages: [page('en', 'situations/a', body, { kind }), ...others],
  });

test.each([
  ['A part of a page where proof may be lost', link('ask/#signed-in')],
  ['The shop’s card', '<ContactCard id="shop" only="not-signed-in" />'],
  ['A page where proof may be lost', link('undo/')],
])('%s comes after the link to saving the evidence', (_, text) => {
  expect(check(step(text))).toEqual([
    expect.stringContaining('| leads to a step that may destroy proof before any link to do/keep:'),
  ]);
  expect(check(step(`${text} ${evidence}`))).toHaveLength(1);
  expect(check(step(`${evidence} ${text}`))).toEqual([]);
  expect(check(`- ${evidence}\n\n${step(text)}`)).toEqual([]);
});

test('a mere question, what only explains, another card and what is no step destroy nothing', () => {
  expect(check(step(link('ask/')))).toEqual([]);
  expect(check(step(link('undo/#hidden')))).toEqual([]);
  expect(check(step('<ContactCard id="police" />'))).toEqual([]);
  expect(check(`- ${link('undo/')}`)).toEqual([]);
});

test('only situations are asked', () => {
  expect(check(step(link('undo/')), 'task')).toEqual([]);
});
