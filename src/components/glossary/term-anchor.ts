/** The anchor of a term on the glossary page. */
export function termAnchor(termId: string): string {
  return `term-${termId}`;
}
