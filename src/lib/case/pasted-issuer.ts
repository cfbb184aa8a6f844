import { plainLine } from './yen.ts';

/** An organisation that bills charges, and what texts call it. */
export interface NamedIssuer {
  id: string;
  names: readonly string[];
}

/**
 * The issuer that a pasted text is probably from: the one that it names, else the only one of the
 * reader's stop list; empty where neither is clear.
 * @param lines the text without its charges: a shop may have an issuer's name
 * @param stopList of the reader, without those that bill no charges
 */
export function issuerOf(
  lines: readonly string[],
  issuers: readonly NamedIssuer[],
  stopList: readonly string[],
): string {
  const named = namedIn(lines, issuers);
  if (named.length > 0) return onlyOf(named) || onlyOf(named.filter((id) => stopList.includes(id)));
  const only = onlyOf(stopList);
  return issuers.some(({ id }) => id === only) ? only : '';
}

const onlyOf = (ids: readonly string[]) => (ids.length === 1 ? ids[0]! : '');

/** The issuers that lines name; a name within a longer one, such as of a brand, is not counted. */
function namedIn(lines: readonly string[], issuers: readonly NamedIssuer[]): string[] {
  let text = plainLine(lines.join('\n')).toLowerCase();
  const names = issuers
    .flatMap(({ id, names }) => names.map((name) => ({ id, name: plainLine(name).toLowerCase() })))
    .sort((first, second) => second.name.length - first.name.length);
  const found = new Set<string>();
  for (const { id, name } of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (/[a-z\d]/.test(text.charAt(at - 1) + text.charAt(end))) continue;
      found.add(id);
      text = `${text.slice(0, at)}\n${text.slice(end)}`;
    }
  }
  return [...found];
}
