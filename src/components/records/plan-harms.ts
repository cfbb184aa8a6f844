import { allRecords } from './records';

/** The harms that a page is about, by their ids: at its end a link leads into the plan. */
export async function harmsOn(path: string): Promise<string[]> {
  const plans = await allRecords('plans');
  return plans.flatMap(({ harms }) =>
    harms.filter(({ pages }) => pages.includes(path)).map(({ id }) => id),
  );
}
