/** The entries of a list of a case by their days or moments, those of one day in the order of the list. */
export const inOrder = <Entry>(
  list: Readonly<Record<string, Entry>>,
  day: (entry: Entry) => string,
): Entry[] =>
  Object.values(list).sort(
    (first, second) => Number(day(first) > day(second)) - Number(day(first) < day(second)),
  );
