/**
 * Whether at most so many single changes lead from one text to the other: a character put in, taken
 * out or replaced, or two neighbours swapped (optimal string alignment). Compares by code point.
 */
export function isNear(first: string, second: string, most: number): boolean {
  return areNear([...first], [...second], most);
}

/** Whether two texts are at most one slip apart. */
export function isOneSlipAway(first: string, second: string): boolean {
  return isNear(first, second, 1);
}

/** The name that is meant by one with a slip in it, or with two in a longer one. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  return (
    known.find((one) => isNear(one, name, 1)) ??
    (name.length > 5 ? known.find((one) => isNear(one, name, 2)) : undefined)
  );
}

function areNear(first: string[], second: string[], most: number): boolean {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  const [one, other] = [first.slice(same), second.slice(same)];
  if (one.length === 0 || other.length === 0) return one.length + other.length <= most;
  if (most === 0) return false;
  return (
    areNear(one.slice(1), other.slice(1), most - 1) ||
    areNear(one.slice(1), other, most - 1) ||
    areNear(one, other.slice(1), most - 1) ||
    (one[0] === other[1] && one[1] === other[0] && areNear(one.slice(2), other.slice(2), most - 1))
  );
}
