/** What must not stand in the open: mail addresses, and digits that somebody might dial. */
const hidden =
  /\S+@\S+|\(?(?<![\d-])(?!\d{4}-\d\d-\d\d(?![\d-]))[+#]?\d(?:[-‐–\s()]{0,2}\d){4,}(?![\d-])/g;

/**
 * What was written about a change, as it may be published: without mail addresses, and without telephone
 * numbers, which may be former ones. Days stay.
 */
export function publicTitle(title: string): string {
  return title.normalize('NFKC').replace(hidden, '…');
}
