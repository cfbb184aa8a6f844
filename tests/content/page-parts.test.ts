import { expect, test } from 'vitest';
import pageParts from '../../src/integrations/content-rules/rules/page-parts.ts';
import { page, problems } from './fixtures/content.ts';

const complete = `
<Advice kind="answer" />

Stop the card.<Cite id="sample-source" />

## Do this [#now]

<Steps />

<Advice kind="now" />

<Advice kind="dont" />

<Advice kind="later" />

## What comes next [#next]
`;
const messages = (path: string, kind: string, body = complete) =>
  problems(pageParts, { pages: [page('en', path, body, { kind })] });

test.each(['situation', 'task', 'explanation'])('a %s page with all its parts passes', (kind) => {
  expect(messages('a', kind)).toEqual([]);
});

test.each([
  ['situation', '<Advice kind="now" />', 'Advice kind="now" or "call"'],
  ['situation', '<Advice kind="later" />', 'Advice kind="later"'],
  ['task', '<Advice kind="dont" />', 'Advice kind="dont"'],
  ['task', '<Steps />', 'Steps'],
  ['explanation', '<Advice kind="answer" />', 'Advice kind="answer"'],
  ['task', '## What comes next [#next]', '[#next]'],
  ['situation', '<Cite id="sample-source" />', 'a source'],
])('a %s page without %s is thin', (kind, part, named) => {
  expect(messages('a', kind, complete.replace(part, '')).join()).toContain(named);
});

test('what to do stands at the end', () => {
  const [missing] = messages('a', 'task', complete.replace('<Steps />', ''));
  expect(missing).toMatch(/without <Steps>: add it\.$/);
  expect(messages('a', 'task', '').join()).toMatch(/<Steps>, .*: add them\.$/);
});

test('on a situation, what to do now may be to call', () => {
  const called = complete.replace('kind="now"', 'kind="call"');
  expect(messages('a', 'situation', called)).toEqual([]);
});

test('a page of what to say has the sentences of a call instead of steps', () => {
  const said = complete.replace('<Steps />', '<CallScript id="police" />');
  expect(messages('say/police', 'task', said)).toEqual([]);
  expect(messages('say/police', 'task', complete).join()).toContain('<CallScript>');
});

const urgent = `
<Primary page="do/stop-card" title="Stop" />

## Choose [#choose]

<Choices />

<PageFacts />

<OfflineNotice />

<Advice kind="answer" />

Stop the card.<Cite id="sample-source" />

<Advice kind="dont" />

<Checklist id="first-hour" />

## What comes next [#next]
`;

test('a page of what to do right now with all its parts passes', () => {
  expect(messages('act-now', 'act-now', urgent)).toEqual([]);
});

test.each([
  ['<Primary page="do/stop-card" title="Stop" />', '<Primary>'],
  ['<Choices />', '<Choices>'],
  ['<PageFacts />', '<PageFacts>'],
  ['<OfflineNotice />', '<OfflineNotice>'],
  ['<Advice kind="dont" />', '<Advice kind="dont">'],
  ['<Checklist id="first-hour" />', '<Checklist>'],
  ['## What comes next [#next]', '[#next]'],
])('a page of what to do right now without %s is thin', (part, named) => {
  expect(messages('act-now', 'act-now', urgent.replace(part, '')).join()).toContain(named);
});

test('a page that cannot be read is left to the rule on its text', () => {
  expect(messages('a', 'task', `${complete}<Fold title="x">`)).toEqual([]);
});
