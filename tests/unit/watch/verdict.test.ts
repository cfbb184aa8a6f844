import { describe, expect, test } from 'vitest';
import { judge, type Outcome } from '../../../tools/watch/verdict.ts';

const saw = (...outcomes: Outcome[]) =>
  outcomes.map((outcome) => ({ outcome, why: '', wasSeen: false }));
const lost = (outcome: Outcome) => ({ outcome, why: '', wasSeen: true });

describe('what all pages of a fact say', () => {
  test.each<[Outcome[], number, Outcome]>([
    [['still there'], 1, 'still there'],
    [['gone'], 1, 'gone'],
    [['page gone'], 1, 'page gone'],
    [['still there', 'gone'], 1, 'still there'],
    [['still there', 'gone'], 2, 'gone'],
    [['still there', 'changed to', 'gone'], 2, 'changed to'],
    [['still there', 'cannot tell'], 2, 'cannot tell'],
    [['gone', 'cannot tell'], 1, 'cannot tell'],
    [['gone', 'page gone'], 1, 'gone'],
    // Only one of its pages was asked for.
    [['still there'], 2, 'still there'],
  ])('%o, of which %i are needed: %s', (outcomes, needed, expected) =>
    expect(judge(saw(...outcomes), needed)).toBe(expected),
  );

  test('a page that lost it speaks against it, whatever the others say', () => {
    expect(judge([...saw('still there'), lost('changed to')], 1)).toBe('changed to');
    expect(judge([...saw('still there'), lost('cannot tell')], 1)).toBe('still there');
    expect(judge([...saw('changed to', 'still there'), lost('gone')], 1)).toBe('gone');
  });
});
