/**
 * What a fetched file holds. Where kanji have readings, its words come without them, and with the
 * readings once they stand on the page.
 */
export async function plainJson<Value>(file: Response): Promise<Value> {
  if (document.documentElement.dataset['readings'] === undefined)
    return file.json() as Promise<Value>;
  const { takeReadings } = await import('./draw-readings');
  return JSON.parse(takeReadings(await file.text())) as Value;
}
