import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, isMoment, parseCase } from '../../../src/lib/case/parse.ts';
import { caseVersion, emptyCase, joinedCase } from '../../../src/lib/case/state.ts';
import { anyCase } from './arbitrary.ts';
import { sampleCharge } from './samples.ts';

describe('a case read from anything', () => {
  it('is what was written', () => {
    fc.assert(
      fc.property(anyCase, (file) => {
        expect(parseCase(JSON.parse(JSON.stringify(file)))).toEqual({ file });
      }),
    );
  });

  it('is valid whatever it was read from', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom(...Object.keys(emptyCase())) })),
        (value) => {
          const { file } = parseCase(value);
          expect(parseCase(file)).toEqual({ file });
        },
      ),
    );
  });

  it('is whole when it was kept before there was a place for every word', () => {
    const { own, ...rest } = emptyCase();
    expect(parseCase({ ...rest, own: { name: 'Mai' } })).toEqual({
      file: { ...rest, own: { ...own, name: 'Mai' } },
    });
  });

  it('is whole when it was kept before charges could name an issuer that is not listed', () => {
    const { issuerName, ...before } = sampleCharge({ issuer: '' });
    expect(parseCase({ ...emptyCase(), version: 1, charges: { a: before } })).toEqual({
      file: { ...emptyCase(), charges: { a: { ...before, issuerName } } },
    });
  });

  it('leaves out what is wrong and says so', () => {
    const file = {
      ...emptyCase(),
      charges: { a: { amount: -1 } },
      stopList: ['one', '../two', 'one'],
      own: { name: 'Mai', phone: 3 },
    };
    const read = parseCase(file);
    expect(read.loss).toBe('partly');
    expect(read.file).toEqual({
      ...emptyCase(),
      stopList: ['one'],
      own: { ...emptyCase().own, name: 'Mai' },
    });
  });

  it('says when a newer version wrote it, and when it is none', () => {
    expect(parseCase({ ...emptyCase(), version: caseVersion + 1 }).loss).toBe('newer');
    for (const value of [null, [], 'case', 3, {}, { version: 0 }])
      expect(parseCase(value).loss).toBe('unreadable');
  });
});

describe('days and moments', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00'])(
    '%s is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each(['2026-01-01T24:30', '2026-01-01 10:00', '2026-02-29T10:00', '10:00'])(
    '%s is no moment',
    (text) => {
      expect(isMoment(text)).toBe(false);
    },
  );

  it('2028-02-29 and a time of it are', () => {
    expect([isDay('2028-02-29'), isMoment('2028-02-29T23:59')]).toEqual([true, true]);
  });
});

describe('two cases joined', () => {
  it('are each there, and once more changes nothing', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (below, over) => {
        const both = joinedCase(below, over);
        for (const name of ['events', 'charges', 'files', 'settled'] as const)
          expect(Object.keys(both[name]).sort()).toEqual(
            [...new Set([...Object.keys(below[name]), ...Object.keys(over[name])])].sort(),
          );
        expect(both.stopList).toEqual(
          expect.arrayContaining([...below.stopList, ...over.stopList]),
        );
        expect(joinedCase(both, over)).toEqual(both);
      }),
    );
  });
});
