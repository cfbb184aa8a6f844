/** The moments that Chromium writes into a PDF, in clear text, each once. */
const moment = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d{2}'\d{2}'\)/g;

/** The name that a cell at the head of a table has in its tags. */
const cellName = /\bnode\d{8}\b/g;

/**
 * A PDF that is the same whenever its page is printed. Chromium has no option for that: it writes the
 * second in which it prints, and numbers the heads of tables by all that its process has counted
 * before. Everything else in two PDFs of a page was the same. Tables in the file say at which byte
 * each part begins, so all lengths stay.
 * @param day on which it says that it was made, from its beginning in Japan, `YYYY-MM-DD`
 * @throws when it does not say its moments as Chromium does
 */
export function reproduciblePdf(pdf: Buffer, day: string): Buffer {
  const text = pdf.toString('latin1');
  if (text.match(moment)?.length !== 2)
    throw new Error('The PDF does not say when it was made as Chromium does.');
  // In their order: the tree of names is searched by it.
  const names = [...new Set(text.match(cellName))].sort();
  const counted = new Map(names.map((name, at) => [name, `node${String(at).padStart(8, '0')}`]));
  const settled = text
    .replace(moment, `/$1 (D:${day.replaceAll('-', '')}000000+09'00')`)
    .replace(cellName, (name) => counted.get(name)!);
  return Buffer.from(settled, 'latin1');
}
