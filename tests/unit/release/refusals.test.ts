import { describe, expect, test } from 'vitest';
import { refusalsOf } from '../../../src/integrations/release/refusals.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import { guideDay, readGuide } from '../../guide/guide.ts';

const later = addDays(guideDay, 1_000);

describe('a release is refused', () => {
  test('while a file cannot be read, before its facts are missing in an edition', () => {
    const file = 'content/contacts/sample-card.yaml';
    const invalid = [{ file, line: 3, message: 'is not YAML: close the quotes.' }];
    expect(refusalsOf({ ...readGuide(), invalid }, later)).toEqual([
      'Nothing is released while content/ breaks a rule:',
      `${file}:3: is not YAML: close the quotes. [schema]`,
    ]);
  });

  test('while a review is overdue', () => {
    const [reason, ...overdue] = refusalsOf(readGuide(), later);
    expect(reason).toBe('Nothing is released while a review is overdue:');
    expect(overdue).not.toEqual([]);
  });
});

test('what is only warned of is no reason', () => {
  expect(refusalsOf({ ...readGuide(), queries: [] }, later)[0]).toContain('overdue');
});
