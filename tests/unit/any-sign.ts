import fc from 'fast-check';

/** How many code points are halves of a pair and no signs, and the first of them. */
const halves = 0x800;
const firstHalf = 0xd800;

/**
 * Any sign of Unicode, assigned or not: what fast-check calls the unit “binary”. That draws up a table
 * of all 1.1 million of them first, which takes more than a second of every worker.
 */
export const anySign = fc.nat(0x10ffff - halves).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  // By it, texts that trouble programs, such as `__proto__`, are known to be made of signs, and tried.
  (sign) => {
    const [point, ...more] = [...String(sign)].map((one) => one.codePointAt(0)!);
    if (point === undefined || more.length > 0) throw new Error('is not one sign');
    return point < firstHalf ? point : point - halves;
  },
);
