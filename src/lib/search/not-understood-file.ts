/** The file of the words around an answer that fits nothing, which others do without. */
export function notUnderstoodFile(language: string): string {
  return `details/${language}-none.json`;
}
