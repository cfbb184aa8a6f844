import { expect, test } from 'vitest';
import schema from '../../src/integrations/content-rules/rules/schema.ts';
import { problems } from './fixtures/content.ts';

test('what could not be read is a problem, as it was found', () => {
  const invalid = [
    { file: 'content/contacts/a.yaml', field: 'role.en', line: 3, message: 'is missing' },
  ];
  expect(problems(schema, { invalid })).toEqual([
    'content/contacts/a.yaml | 3 | role.en | is missing',
  ]);
});

test('content that could be read is none', () => {
  expect(problems(schema, {})).toEqual([]);
});
