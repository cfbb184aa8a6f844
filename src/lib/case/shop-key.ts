/** A shop is printed in large or small letters, of either width, with or without signs: what stays is compared. */
export function shopKey({ merchant }: { merchant: string }): string {
  return merchant
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}
