/**
 * Puts one text in the place of the first match and takes all other matches away.
 * @param pattern a global one
 */
export function inPlaceOfAll(html: string, pattern: RegExp, text: string): string {
  let isFirst = true;
  return html.replace(pattern, () => {
    const replacement = isFirst ? text : '';
    isFirst = false;
    return replacement;
  });
}
