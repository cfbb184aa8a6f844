import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { allLanguages } from '../../lib/language-facts.ts';
import { buildDay } from '../../lib/today.ts';
import type { Language } from '../../model/language.ts';
import type { Site } from '../finish/page.ts';
import { findBrowser, launch } from './browser.ts';
import { printFontFile, printFonts } from './print-fonts.ts';
import { reproduciblePdf } from './reproducible-pdf.ts';

/** The built site to print from; the PDFs go into its folder `pdf/<language>/`, links lead to its address. */
interface PrintOrder extends Site {
  /** A4 unless told otherwise. */
  format?: 'A4' | 'Letter';
  /** Ids of the sheets to print; all, and the booklets, unless told otherwise. */
  only?: string[];
}

/** A PDF that was made. */
export interface PrintedFile {
  /** Path below the site's folder. */
  path: string;
  bytes: number;
  pages: number;
}

/** Where pages are loaded from when the site has no address: nobody's, and never asked. */
const nowhere = 'http://sheets.invalid';

/**
 * Makes a PDF of every sheet in each language that has it, and a booklet where all stand in one, from
 * the built pages.
 * Nothing is fetched: every request is answered from the folder. Throws a sentence that says what to
 * install when there is no browser, and what is missing when a page is not whole.
 */
export async function printSheets(order: PrintOrder): Promise<PrintedFile[]> {
  const browser = await launch(printer());
  try {
    const files: PrintedFile[] = [];
    for (const { tag } of allLanguages)
      if (existsSync(join(order.folder, tag, 'print')))
        files.push(...(await printLanguage(browser, order, tag)));
    return files;
  } finally {
    await browser.close();
  }
}

/** The path of the browser that prints. */
export function printer(): string {
  const found = findBrowser();
  if (!found)
    throw new Error(
      'The PDFs are printed by Chromium or Chrome, and none was found: install one, or set TORIMODOSU_BROWSER to the path of its program. `npm run build` makes the site without PDFs and needs no browser.',
    );
  return found;
}

async function printLanguage(browser: Browser, order: PrintOrder, language: Language) {
  const { page, missing } = await openFrom(browser, order);
  const files: PrintedFile[] = [];
  const address = order.address ?? `${nowhere}${order.base}`;
  const outputFolder = join(order.folder, 'pdf', language);
  mkdirSync(outputFolder, { recursive: true });
  for (const id of readdirSync(join(order.folder, language, 'print'))) {
    if (id === 'index.html' || order.only?.includes(id) === false) continue;
    const everything = id === 'packet' ? '#sheets=all&cover=1' : '';
    await page.goto(`${address}${language}/print/${id}/${everything}`);
    await page.addStyleTag({ content: printFonts() });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    if (missing.length > 0)
      throw new Error(
        `The sheet /${language}/print/${id}/ asks for ${missing.join(', ')}, which the folder "${order.folder}" does not have: build the site again, all of it, with \`npm run sheets\`.`,
      );
    // The page of the packet fetches its sheets.
    if (id === 'packet')
      await page.waitForSelector('packet-composer[data-state="whole"]', { state: 'attached' });
    if (order.address === undefined) await removeLinksToNowhere(page);
    const { format = 'A4' } = order;
    const printed = id === 'packet' ? await printBooklet(page, format) : await print(page, format);
    const pdf = reproduciblePdf(printed, buildDay());
    const name = `${id === 'packet' ? 'booklet' : id}.pdf`;
    writeFileSync(join(outputFolder, name), pdf);
    const pages = (await read(pdf)).numPages;
    files.push({ path: `pdf/${language}/${name}`, bytes: pdf.length, pages });
  }
  await page.context().close();
  return files;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
};

/** A page whose every request is answered from the built site or the fonts, and what was not there. */
async function openFrom(
  browser: Browser,
  { folder, base }: PrintOrder,
): Promise<{ page: Page; missing: string[] }> {
  // The site's own policy forbids the style sheet and the fonts that are added for printing.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const missing: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const below = decodeURIComponent(pathname).slice(base.length);
    const file =
      printFontFile(decodeURIComponent(pathname).slice(1)) ??
      join(folder, below === '' || below.endsWith('/') ? `${below}index.html` : below);
    if (!existsSync(file)) {
      missing.push(pathname);
      return route.fulfill({ status: 404, body: '' });
    }
    return route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(file)] ?? 'application/octet-stream',
    });
  });
  return { page, missing };
}

function print(page: Page, format: 'A4' | 'Letter'): Promise<Buffer> {
  return page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true });
}

/** Prints twice: the first time shows on which page each sheet begins, the second says so. */
async function printBooklet(page: Page, format: 'A4' | 'Letter'): Promise<Buffer> {
  const draft = await read(await print(page, format));
  const places = await page.$$eval('[data-page-of]', (found) =>
    found.map((element) => element.getAttribute('data-page-of')!),
  );
  const numbers: Record<string, number> = {};
  for (const id of places) {
    const destination = await draft.getDestination(`sheet-${id}`);
    if (!destination) throw new Error(`The booklet has no place for the sheet "${id}".`);
    const [place] = destination as Parameters<typeof draft.getPageIndex>;
    numbers[id] = (await draft.getPageIndex(place)) + 1;
  }
  await page.$$eval(
    '[data-page-of]',
    (found, known) => {
      for (const element of found)
        element.textContent = String(known[element.getAttribute('data-page-of')!]);
    },
    numbers,
  );
  return print(page, format);
}

/** Without an address of its own, a site's links would lead from the PDF to nowhere. */
async function removeLinksToNowhere(page: Page): Promise<void> {
  await page.$$eval('a[href]', (links) => {
    for (const link of links) {
      const href = link.getAttribute('href')!;
      if (!/^(https?:|tel:|mailto:|#)/.test(href)) link.removeAttribute('href');
    }
  });
}

function read(pdf: Buffer) {
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}
