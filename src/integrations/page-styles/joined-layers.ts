/**
 * Style sheets as one text. Where one ends with a layer that the next begins with, the layer goes on:
 * the bundler splits sheets wherever pages share them, and each split would weigh on every page.
 */
export function joinedLayers(sheets: readonly string[]): string {
  let joined = '';
  let open: string | undefined;
  for (const sheet of sheets.map((text) => text.trim())) {
    const goesOn = open !== undefined && sheet.startsWith(open);
    joined = goesOn ? joined.slice(0, -1) + sheet.slice(open!.length) : joined + sheet;
    if (sheet !== '') open = lastLayer(sheet);
  }
  return joined;
}

/** How the last block of a sheet begins (`@layer components{`) if it is a layer; undefined otherwise. */
function lastLayer(sheet: string): string | undefined {
  if (!sheet.endsWith('}')) return undefined;
  let depth = 0;
  let after = 0;
  let begins = '';
  // Braces in strings and comments open nothing.
  for (const { 0: token, index } of sheet.matchAll(
    /"(?:\\[^]|[^"])*"|'(?:\\[^]|[^'])*'|\/\*[^]*?\*\/|\\[^]|[{};]/g,
  )) {
    if (token === '{') {
      if (depth === 0) begins = sheet.slice(after, index + 1);
      depth += 1;
    } else if (token === '}') depth -= 1;
    if (depth === 0 && (token === '}' || token === ';')) after = index + 1;
  }
  return /^@layer [\w-]+\{$/.test(begins) ? begins : undefined;
}
