import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedLines } from '../../../src/lib/case/edited-lines.ts';

describe('a text that was changed keeps the places of its lines', () => {
  const lines = [
    { text: 'Day', placement: 'end' },
    { text: 'To', placement: 'start' },
    { text: 'Request', placement: 'centre' },
    { text: 'Body', placement: 'start' },
    { text: 'End', placement: 'end' },
  ] as const;
  const placements = (text: string) => editedLines(lines, text).map(({ placement }) => placement);

  test('when words change', () => {
    expect(placements('Day 2\nTo\nRequest!\nBody\nEnd.')).toEqual(
      lines.map(({ placement }) => placement),
    );
  });

  test('when lines are added or taken out in its body', () => {
    expect(placements('Day\nTo\nRequest\nBody\nMore\nEnd')).toEqual([
      'end',
      'start',
      'centre',
      'start',
      'start',
      'end',
    ]);
    expect(placements('Day\nTo\nRequest\nEnd')).toEqual(['end', 'start', 'centre', 'end']);
  });

  test('and holds just what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Day', 'To', 'End', 'x', '')), (written) => {
        const text = written.join('\n');
        expect(
          editedLines(lines, text)
            .map((line) => line.text)
            .join('\n'),
        ).toBe(text);
      }),
    );
  });
});
