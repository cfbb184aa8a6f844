import fc from 'fast-check';
import type { Kept } from '../../../src/lib/kept/state.ts';

const id = fc.oneof(
  fc.constantFrom('stop-card', 'constructor', 'valueof', 'call-bank', 'a', '1'),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
);
/** A day, `YYYY-MM-DD`. */
export const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/:\d\d\.\d+Z/, 'Z'));
const record = <Value>(value: fc.Arbitrary<Value>, key = id) =>
  fc
    .array(fc.tuple(key, value), { maxLength: 6 })
    .map((entries): Record<string, Value> => Object.fromEntries(entries));

/** A valid state. */
export const anyKept: fc.Arbitrary<Kept> = fc
  .record({
    version: fc.constant(1 as const),
    visited: fc.oneof(day, fc.constant('')),
    consent: fc.constantFrom('keep', 'do-not-keep', 'not-asked'),
    settings: fc.record({ notes: fc.boolean(), times: fc.boolean(), nextOnly: fc.boolean() }),
    ticks: record(fc.oneof(fc.constant({}), fc.record({ at: minute }))),
    notForMe: record(fc.constant(true as const)),
    notes: record(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })),
    answers: record(fc.constantFrom('yes', 'partly', 'no', 'unsure', 'na')),
    history: record(fc.integer({ min: 0, max: 100 }), day),
  })
  .map((kept) => (kept.settings.notes ? kept : { ...kept, notes: {} }));
