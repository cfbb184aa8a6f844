/**
 * Makes a function, of one argument or none, that works out its answer once for each argument in a
 * build, where every page asks. While the guide is being written, what it reads changes: then it is
 * worked out whenever it is asked.
 */
export function onceInBuild<Given extends [argument?: unknown], Answer>(
  find: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const known = new Map<unknown, Answer>();
  return (...given) => {
    const [argument] = given;
    // Programs beside Astro, such as `npm run watch`, have no `env`.
    if (!import.meta.env?.PROD) return find(...given);
    if (!known.has(argument)) known.set(argument, find(...given));
    return known.get(argument)!;
  };
}
