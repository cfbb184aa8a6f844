/**
 * Characters that show nothing, or turn the characters around them: controls but the line feed,
 * zero-width and formatting ones, line separators, fillers, unassigned and private ones, and halves
 * of pairs. What is written with them reads otherwise than it is.
 */
const unseen =
  /(?!\n)[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/gu;

/** Names of the most common ones, for whoever looks for them. */
const names: Record<string, string> = {
  '00AD': 'soft hyphen',
  '0009': 'tab',
  '000D': 'carriage return',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '202A': 'left-to-right embedding',
  '202B': 'right-to-left embedding',
  '202D': 'left-to-right override',
  '202E': 'right-to-left override',
  '2028': 'line separator',
  '2060': 'word joiner',
  FE0F: 'emoji variation selector',
  FEFF: 'byte order mark',
  FFFD: 'replacement for a character that was lost',
};

/** Where unseen characters stand in a text: their places in it, from 0. */
export function unseenIn(text: string): { place: number; name: string }[] {
  return [...text.matchAll(unseen)].map((match) => ({
    place: match.index,
    name: nameOf(match[0]),
  }));
}

/** The unseen characters of a text, each named once: `the character U+202E (right-to-left override)`. */
export function namesOfUnseen(text: string): Set<string> {
  return new Set(unseenIn(text).map(({ name }) => name));
}

function nameOf(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `the character U+${code}${names[code] ? ` (${names[code]})` : ''}`;
}
