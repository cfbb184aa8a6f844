/** The text of an element without the readings over its kanji; none where there is no element. */
export function withoutRuby(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const reading of copy?.querySelectorAll('rt') ?? []) reading.remove();
  return copy?.textContent ?? '';
}
