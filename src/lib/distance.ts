/**
 * Whether two texts are at most one slip apart: a letter too many, too few, wrong, or two swapped
 * (Damerau–Levenshtein distance ≤ 1). Compares by code point.
 */
export function isOneSlipAway(first: string, second: string): boolean {
  if (first === second) return true;
  const a = [...first];
  const b = [...second];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const left = a.length - start - tail;
  const right = b.length - start - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
