import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSecrets } from '../../../src/lib/case/not-taken.ts';
import { freeFields } from '../../../src/lib/case/parse.ts';
import { emptyCase, ownWordNames } from '../../../src/lib/case/state.ts';
import { anyCase, anyEvent } from './arbitrary.ts';
import { sampleCharge, sampleEvent } from './samples.ts';

const secret = '認証コードは482913';
const none = emptyCase();

test('a case without secrets is taken whole', () => {
  const file = {
    ...none,
    own: { ...none.own, name: '山田 久子' },
    events: { a: sampleEvent({ note: 'カードを止めた', reference: '12345678' }) },
    charges: { b: sampleCharge({ order: '250-1234567-1234567' }) },
  };
  expect(withoutSecrets(file, none)).toEqual({ file, notTaken: [] });
});

test('every text that must not be kept is left out and told, and nothing else changes', () => {
  const places = [
    ...ownWordNames.map((field) => ({ part: 'own' as const, field })),
    ...Object.entries(freeFields).flatMap(([part, fields]) =>
      fields.map((field) => ({ part: part as keyof typeof freeFields, field })),
    ),
  ];
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...places), (file, { part, field }) => {
      const before = withoutSecrets(file, none).file;
      const ids = part === 'own' ? [''] : Object.keys(before[part]);
      const brought = structuredClone(before);
      for (const id of ids)
        Object.assign(part === 'own' ? brought.own : brought[part][id]!, { [field]: secret });
      const { file: taken, notTaken } = withoutSecrets(brought, before);
      expect(taken).toEqual(before);
      expect(notTaken).toEqual(ids.map((id) => ({ part, id, field })));
    }),
  );
});

test('what is left out is empty where the case has nothing in its place', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const brought = { ...none, events: { a: { ...event, note: secret } } };
      expect(withoutSecrets(brought, none).file.events['a']!.note).toBe('');
    }),
  );
});
