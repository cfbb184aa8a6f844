import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modulePath, qrCode } from '../../../src/components/qr-code/module-path.ts';

/** The modules a path covers, read back from its commands, as `x y`. */
function covered(path: string): string[] {
  const modules: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?\d+)(?: (-?\d+))?/g)) {
    if (command === 'h')
      for (let left = Number(first); left > 0; left--) modules.push(`${x++} ${y}`);
    else [x, y] = command === 'M' ? [Number(first), Number(second)] : [x + Number(first), y];
  }
  return modules;
}

test('the path covers the dark modules and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 40 }), { maxLength: 40 }), (rows) => {
      const dark = rows.flatMap((row, y) =>
        row.flatMap((isDark, x) => (isDark ? `${x} ${y}` : [])),
      );
      expect(covered(modulePath(rows))).toEqual(dark);
    }),
  );
});

test('a code is a square with a quiet zone of four', () => {
  const { size, path } = qrCode('tel:+81353403333');
  expect((size - 8 - 17) % 4).toBe(0);
  const modules = covered(path);
  const places = modules.flatMap((module) => module.split(' ').map(Number));
  expect(modules.length).toBeGreaterThan(100);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
});
