import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseGivenAnswers,
  withAnswer,
} from '../../../src/components/decision-tree/given-answers.ts';

test('whatever stands in storage, reading it never fails', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
      for (const [question, answer] of Object.entries(parseGivenAnswers(text))) {
        expect(question).toMatch(/^q\d+$/);
        expect(typeof answer).toBe('string');
      }
    }),
  );
});

test('changing one answer keeps all others', () => {
  const given = { q1: 'a', q2: 'b' };
  expect(withAnswer(given, 'q1', 'c')).toEqual({ q1: 'c', q2: 'b' });
  expect(parseGivenAnswers(JSON.stringify(withAnswer(given, 'q7', 'd')))).toEqual({
    ...given,
    q7: 'd',
  });
});

test('names that mean something to JavaScript are not taken for questions', () => {
  expect(parseGivenAnswers('{"__proto__":"a","constructor":"b","q1":"c"}')).toEqual({ q1: 'c' });
});
