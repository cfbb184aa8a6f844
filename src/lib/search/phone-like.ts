/**
 * Whether somebody typed or pasted what looks like a telephone number: they want to know whether
 * it is a number of this guide. Order numbers of Amazon (3-7-7 digits) and years do not count.
 */
export function isPhoneLike(query: string): boolean {
  const plain = plainly(query);
  if (!/^[+#(]?[\d\s\-().]+$/.test(plain)) return false;
  const digits = plain.replace(/\D/g, '');
  if (/^\d{3}-\d{7}-\d{7}$/.test(plain.replace(/\s/g, ''))) return false;
  if (/^#\d{4}$/.test(plain.replace(/\s/g, ''))) return true;
  return plain.startsWith('+')
    ? digits.length >= 8 && digits.length <= 15
    : digits.startsWith('0') && digits.length >= 6 && digits.length <= 15;
}

/** What looks like a telephone number among the words of a query, in plain digits. */
export function phoneIn(query: string): string | undefined {
  return plainly(query)
    .match(/[+#(]?\d[\d\s\-().]*/g)
    ?.find(isPhoneLike)
    ?.trim();
}

/** With the digits and hyphens of a keyboard. */
const plainly = (query: string) =>
  query
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .trim();
