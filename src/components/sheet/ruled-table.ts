import type { Language } from '../../model/language.ts';
import type { SheetPart } from '../../model/records/sheets.ts';

/** A part with ruled lines. */
export type RuledPart = Extract<SheetPart, { kind: 'ruled' }>;

/** What `SheetTable` is given to draw a part with ruled lines. */
export function ruledTable({ columns, rows, height }: RuledPart, language: Language) {
  return {
    columns: columns.map(({ label, share }) => ({ label: label[language], share })),
    rows:
      typeof rows === 'number'
        ? Array.from({ length: rows }, () => columns.map(() => ''))
        : rows.map((row) => [row[language], '']),
    height,
  };
}
