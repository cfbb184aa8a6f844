import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldFacts } from '../../../src/model/told-facts.ts';

test('each channel of an organisation is a fact with what a reader acts on', () => {
  const channel = {
    id: 'lost',
    kind: 'tel',
    status: 'current',
    number: { domestic: '0120000000' },
    hours: { always: true },
    cost: 'free',
  };
  const form = { id: 'form', kind: 'form', status: 'current', url: 'https://example.com/' };
  expect(toldFacts('contacts', 'bank', { channels: [channel, form] })).toMatchObject([
    {
      id: 'contacts/bank/lost',
      values: { status: 'current', number: '0120000000', hours: '{"always":true}', cost: 'free' },
    },
    { id: 'contacts/bank/form', values: { status: 'current', address: 'https://example.com/' } },
  ]);
});

test('a time limit is told with its unit, and that it is approximate', () => {
  const about = { duration: { value: 2, unit: 'week', approximate: true } };
  expect(toldFacts('time-limits', 'claim', about)[0]?.values).toEqual({ limit: 'about 2 week' });
  expect(toldFacts('time-limits', 'claim', { text: {} })[0]?.values).toEqual({});
});

test('data of any shape gives facts with texts alone, and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('contacts', 'time-limits'), (data, kind) => {
      for (const { values } of toldFacts(kind, 'any', data))
        for (const value of Object.values(values)) expect(value).toEqual(expect.any(String));
    }),
  );
});
