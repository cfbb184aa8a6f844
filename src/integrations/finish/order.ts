import type { Consumer, Step } from './page.ts';

/**
 * What is wrong with the order of a line: each station that stands before one it comes after, or
 * that the line lacks. Without this, a policy written before the styles would refuse them in every
 * browser and the build would say nothing.
 */
export function orderFaults(steps: readonly Step[], consumers: readonly Consumer[]): string[] {
  const line = [...steps, ...consumers];
  const names = line.map(({ name }) => name);
  return line.flatMap(({ name, after = [] }, place) => [
    ...(names.indexOf(name) < place ? [`"${name}" stands in it twice`] : []),
    ...after
      .filter((earlier) => !names.slice(0, place).includes(earlier))
      .map((earlier) =>
        names.includes(earlier)
          ? `"${name}" must stand after "${earlier}"`
          : `"${name}" needs "${earlier}", which is missing`,
      ),
  ]);
}
