import { expect, test } from 'vitest';
import { reproduciblePdf } from '../../src/integrations/sheets/reproducible-pdf.ts';

/** A PDF as Chromium writes it: bytes that are no text, its moments, and the names of cells. */
const pdfOf = (moment: string, names: readonly string[] = []) =>
  Buffer.from(
    [
      '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n1 0 obj',
      `<</Title (A)\n/CreationDate (D:${moment})\n/ModDate (D:${moment})>>\nendobj`,
      ...names.map((name) => `<</S /TH\n/ID (${name})>>`),
      `<</Names [${[...names]
        .sort()
        .map((name) => `(${name}) 1 0 R`)
        .join(' ')}]>>`,
    ].join('\n'),
    'latin1',
  );
const now = "20261130083700+00'00'";

test('PDFs of two moments become one, which says the day in Japan', () => {
  const fixed = reproduciblePdf(pdfOf(now), '2026-12-01');
  expect(reproduciblePdf(pdfOf("20261201235959+09'00'"), '2026-12-01')).toEqual(fixed);
  expect(fixed).toEqual(pdfOf("20261201000000+09'00'"));
  expect(reproduciblePdf(pdfOf(now), '2026-12-02')).not.toEqual(fixed);
});

test('names of cells are counted anew, and the tree of names stays in their order', () => {
  const names = ['node00001764', 'node00001770', 'node00001765'];
  const later = ['node00099999', 'node00100004', 'node00100000'];
  const fixed = reproduciblePdf(pdfOf(now, names), '2026-12-01');
  expect(reproduciblePdf(pdfOf(now, later), '2026-12-01')).toEqual(fixed);
  const counted = ['node00000000', 'node00000002', 'node00000001'];
  expect(fixed).toEqual(pdfOf("20261201000000+09'00'", counted));
});

test.each([
  ['no moment', Buffer.from('%PDF-1.4')],
  ['another form of it', pdfOf('2026-11-30')],
])('%s is no PDF as Chromium writes it', (_, pdf) => {
  expect(() => reproduciblePdf(pdf, '2026-12-01')).toThrow('as Chromium does');
});
