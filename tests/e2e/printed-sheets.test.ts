import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printSheets, type PrintedFile } from '../../src/integrations/sheets/print-sheets.ts';
import { dialledBy } from '../../src/lib/phone.ts';
import { attribute, readPage } from '../site/pages.ts';

const content = new URL('../../content/', import.meta.url);
const built = inject('siteFolder');
const origin = 'https://torimodosu.example';

const sheets = readdirSync(new URL('sheets/', content)).map(
  (name) =>
    parse(readFileSync(new URL(`sheets/${name}`, content), 'utf8')) as {
      id: string;
      order: number;
      pages: number;
      title: Record<'ja' | 'en', string>;
    },
);
const cases = (['ja', 'en'] as const).flatMap((language) =>
  sheets.map((sheet) => ({ language, sheet, path: `pdf/${language}/${sheet.id}.pdf` })),
);

/** A copy, so that the PDFs do not become part of the site that other tests look at. */
const folder = mkdtempSync(join(tmpdir(), 'printed-sheets-'));
let files: PrintedFile[];

beforeAll(async () => {
  cpSync(built, folder, { recursive: true });
  files = await printSheets({ folder, site: origin, base: '/' });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (path: string) => files.find((file) => file.path === path)!;
const open = (path: string) =>
  getDocument({ data: new Uint8Array(readFileSync(join(folder, path))), verbosity: 0 }).promise;

/** Whether a PDF says that it has tags; the library tells it as a map in spite of its types. */
async function isTagged(document: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  return marks?.get('Marked') === true;
}

async function textOf(path: string): Promise<string[]> {
  const document = await open(path);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('');
    }),
  );
}

/** Numbers as the pages print them; what follows must not be more digits. */
const numberLike = [
  /(?<![\d./=-])0\d{1,4}-\d{1,4}-\d{3,4}(?![\d-])/g,
  /(?<![\d./=_-])0\d{9,10}(?!\d)/g,
  /\+\d{1,3} \d{2,4}(?: \d{2,4})+/g,
  /#9\d{3}(?!\d)/g,
];

/** The numbers that the built page offers to dial, and those it shows as one person's report. */
function numbersOnScreen(language: string, id: string): Set<string> {
  const { document } = readPage(built, `/${language}/print/${id}/`);
  return new Set([
    ...document.querySelectorAll('a[href^="tel:"]').map((link) => attribute(link, 'href')),
    ...document
      .querySelectorAll('.channel__reported-number')
      .map((shown) => dialledBy(shown.textContent.trim())!),
  ]);
}

describe.each(cases)('$path', ({ language, sheet, path }) => {
  test('takes no more pages than it is meant to, and few bytes', () => {
    expect(fileOf(path).pages).toBeLessThanOrEqual(sheet.pages);
    expect(fileOf(path).bytes).toBeLessThan(500_000);
  });

  test('has the numbers of its page and no other', async () => {
    const text = (await textOf(path)).join('\n').normalize('NFKC');
    const dense = text.replace(/[\s-]/g, '');
    const offered = numbersOnScreen(language, sheet.id);
    for (const href of offered) {
      const digits = decodeURIComponent(href.replace('tel:', ''));
      const printed = [digits, digits.replace(/^\+81/, '0')];
      expect(
        printed.some((form) => dense.includes(form)),
        digits,
      ).toBe(true);
    }
    const found = numberLike.flatMap((pattern) => text.match(pattern) ?? []);
    expect(found.filter((number) => !offered.has(dialledBy(number) ?? ''))).toEqual([]);
  });

  test('is tagged, titled, in the right language, and has text that can be found', async () => {
    const document = await open(path);
    expect(await isTagged(document)).toBe(true);
    const { info } = (await document.getMetadata()) as {
      info: { Title?: string; Language?: string };
    };
    expect(info.Title).toContain(sheet.title[language]);
    expect(info.Language).toBe(language);
    expect((await document.getOutline()).length).toBeGreaterThan(0);
    const text = (await textOf(path)).join('').replace(/\s/g, '');
    expect(text).toContain(sheet.title[language].replace(/\s/g, ''));
    expect(text).toContain('CCBY4.0');
  });

  test('says on every page which sheet it is and how many pages there are', async () => {
    const pages = await textOf(path);
    pages.forEach((text, index) => {
      expect(text.replace(/\s/g, '')).toContain(`/${language}/print/${sheet.id}/`);
      expect(text).toMatch(new RegExp(`${index + 1}\\s*/\\s*${pages.length}`));
    });
  });
});

describe.each(['ja', 'en'] as const)('the booklet in %s', (language) => {
  const path = `pdf/${language}/booklet.pdf`;

  test('has every sheet on the page that its contents name', async () => {
    const pages = (await textOf(path)).map((text) => text.replace(/\s/g, ''));
    for (const sheet of sheets) {
      const title = sheet.title[language].replace(/\s/g, '');
      const named = [...pages[0]!.split(title)].slice(1).map((rest) => /^\d+/.exec(rest)?.[0]);
      const number = Number(named.find((found) => found !== undefined));
      expect(pages[number - 1], `${sheet.id} on page ${number}`).toContain(title);
      expect(pages[number - 1]).toContain(`/print/${sheet.id}/`);
      expect(pages[number - 2] ?? '').not.toContain(`/print/${sheet.id}/`);
    }
  });

  test('is tagged and small, and its outline leads to the sheets in order', async () => {
    const document = await open(path);
    expect(await isTagged(document)).toBe(true);
    expect(fileOf(path).bytes).toBeLessThan(2_000_000);
    const [cover] = await document.getOutline();
    const titles = cover!.items.map((item) => item.title);
    const ordered = [...sheets].sort((first, second) => first.order - second.order);
    expect(titles).toEqual(ordered.map((sheet) => sheet.title[language]));
  });
});

test('no PDF draws a picture of text: everything is text or lines', async () => {
  for (const { path } of files) {
    const page = await (await open(path)).getPage(1);
    const { fnArray } = await page.getOperatorList();
    expect(fnArray).not.toContain(OPS.paintImageXObject);
  }
});
