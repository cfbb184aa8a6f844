import { expect, test } from 'vitest';
import { brokenRules, describeBroken } from '../../src/integrations/content-rules/broken-rules.ts';
import sharedNumbers from '../../src/integrations/content-rules/rules/shared-numbers.ts';
import { channel, content, problems, record } from './fixtures/content.ts';

const contact = (name: string, changes: object = {}) =>
  record('contacts', name, { channels: [channel(changes)] });
const check = (...contacts: ReturnType<typeof contact>[]) =>
  problems(sharedNumbers, { records: { contacts } });

test('one number in two contacts is told in both, however it is written', () => {
  expect(check(contact('one'), contact('two'))).toEqual([
    expect.stringContaining(
      'content/contacts/one.yaml | channels.0.number | is the number of "two"',
    ),
    expect.stringContaining(
      'content/contacts/two.yaml | channels.0.number | is the number of "one"',
    ),
  ]);
});

test('that is one mistake, told at one place with the others named', () => {
  const shared = content({
    records: { contacts: ['one', 'two', 'three'].map((name) => contact(name)) },
  });
  expect(
    brokenRules(shared)
      .filter(({ rule }) => rule === 'shared-numbers')
      .map(describeBroken),
  ).toEqual([
    expect.stringMatching(/one\.yaml channels.* The same in .*two\.yaml, .*three\.yaml\. \[/),
  ]);
});

test('a shared number says so on both sides', () => {
  expect(check(contact('one', { sharedWith: ['two'] }), contact('two'))).toHaveLength(1);
  expect(
    check(contact('one', { sharedWith: ['two'] }), contact('two', { sharedWith: ['one'] })),
  ).toEqual([]);
});

test('a contact that shares nothing is not named', () => {
  expect(check(contact('one', { sharedWith: ['two'] }))).toEqual([
    expect.stringContaining('names "two", which has no such number'),
  ]);
});

test('two lines of one contact may have one number', () => {
  const one = record('contacts', 'one', { channels: [channel(), channel({ id: 'night' })] });
  expect(check(one)).toEqual([]);
});
