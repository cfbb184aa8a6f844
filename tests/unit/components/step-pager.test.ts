import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aloneAnchor, placeOfStep } from '../../../src/components/step-pager/step-pager.ts';

const lists = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 12 })
  .map((ids) => ids.map((id) => ({ id, title: `Do ${id}` })));

test('going on from the first step meets every step once, and going back leads the same way', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const met = [];
      for (let place = placeOfStep(list, list[0]!.id); place;) {
        met.push(place.step);
        expect(place).toMatchObject({ number: met.length, count: list.length });
        expect(place.previous).toBe(met.at(-2));
        place = place.next && placeOfStep(list, place.next.id);
      }
      expect(met).toEqual(list);
    }),
  );
});

test('a step that is the only one, or stands in another list, has no place', () => {
  const [one, two] = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ];
  expect(placeOfStep([one], 'a')).toBeUndefined();
  expect(placeOfStep([one, two], 'c')).toBeUndefined();
});

test('the anchor of a step alone is another than its own', () => {
  expect(aloneAnchor({ id: 'call', title: 'Call' })).not.toBe('call');
});
