import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseFormat, exportCase } from '../../../src/lib/case/export.ts';
import { emptyCase } from '../../../src/lib/case/state.ts';
import { longestFile, planCaseImport, readCase } from '../../../src/lib/case/transfer.ts';
import { anyCase } from './arbitrary.ts';

it('brings back what was taken out', () => {
  fc.assert(
    fc.property(anyCase, (file) => {
      expect(readCase(exportCase(file, '2026-11-29'))).toEqual({ file: { ...file, visited: '' } });
      const { after } = planCaseImport(emptyCase(), file);
      expect({ ...after, visited: file.visited }).toEqual(file);
    }),
  );
});

it('says how much it adds and changes, and nothing when all is there', () => {
  fc.assert(
    fc.property(anyCase, (file) => {
      const { added, changed } = planCaseImport(file, file);
      expect([added, changed]).toEqual([0, 0]);
    }),
  );
  const before = { ...emptyCase(), settled: { a: '2026-01-01' }, stopList: ['one'] };
  const brought = { ...before, settled: { a: '2026-01-02', b: '2026-01-03' }, stopList: ['two'] };
  expect(planCaseImport(before, brought)).toMatchObject({ added: 2, changed: 1 });
});

it('refuses what is none, and never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => 'refusal' in readCase(text)));
  expect(readCase('{}')).toEqual({ refusal: 'foreign' });
  expect(readCase(`{"format":"${caseFormat}"`)).toEqual({ refusal: 'damaged' });
  expect(readCase('x'.repeat(longestFile + 1))).toEqual({ refusal: 'tooLarge' });
  expect(readCase(JSON.stringify({ format: caseFormat, ...emptyCase(), version: 9 }))).toEqual({
    refusal: 'newer',
  });
});
