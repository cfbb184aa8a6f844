/**
 * What a fetched file holds. Where kanji have readings, its words come without them, and with the
 * readings once they stand on the page.
 */
export async function plainJson<Value>(file: Response): Promise<Value> {
  const text = await file.text();
  const { dataset } = document.documentElement;
  return JSON.parse(
    'readings' in dataset ? (await import('./draw-readings')).takeReadings(text) : text,
  ) as Value;
}
