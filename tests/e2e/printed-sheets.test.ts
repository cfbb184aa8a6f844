import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printSheets, type PrintedFile } from '../../src/integrations/sheets/print-sheets.ts';
import { presentEdition } from '../../src/lib/editions/present.ts';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { showPhone } from '../../src/lib/phone.ts';
import { languagesOfRecord } from '../../src/lib/record-pages.ts';
import { pinnedEnvironment } from '../pinned-day.ts';
import { dialledBy } from '../dialled-by.ts';
import type { Checklist } from '../../src/model/records/checklists.ts';
import type { Contact } from '../../src/model/records/contacts.ts';
import type { Sheet, SheetPart } from '../../src/model/records/sheets.ts';
import { origin } from '../site/pages.ts';

const content = new URL('../../content/', import.meta.url);
const built = inject('siteFolder');
const edition = presentEdition(pinnedEnvironment(process.cwd()));

/** The records of a collection, as their files have them. */
const recordsOf = <Kind>(name: string) =>
  readdirSync(new URL(`${name}/`, content)).map(
    (file) => parse(readFileSync(new URL(`${name}/${file}`, content), 'utf8')) as Kind,
  );
const sheets = recordsOf<Sheet>('sheets');
const contacts = recordsOf<Contact>('contacts');
const checklists = recordsOf<Checklist>('checklists');
/** What one carries about has to be one page on any paper. */
const carried = sheets.filter(
  ({ type, parts }) => type === 'dense' || parts.some(({ kind }) => kind === 'wallet'),
);
const cases = (['ja', 'en'] as const).flatMap((language) =>
  sheets.map((sheet) => ({ language, sheet, path: `pdf/${language}/${sheet.id}.pdf` })),
);

/** A copy, so that the PDFs do not become part of the site that other tests look at. */
const folder = mkdtempSync(join(tmpdir(), 'printed-sheets-'));
let files: PrintedFile[];

beforeAll(async () => {
  cpSync(built, folder, { recursive: true });
  files = existsSync(join(folder, 'pdf'))
    ? await filesPrintedBefore()
    : await printSheets({ folder, address: `${origin}/`, base: '/' });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The PDFs of a site that was built with them. */
function filesPrintedBefore(): Promise<PrintedFile[]> {
  const paths = globSync('pdf/*/*.pdf', { cwd: folder });
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: statSync(join(folder, path)).size,
      pages: (await open(path)).numPages,
    })),
  );
}

const fileOf = (path: string) => files.find((file) => file.path === path)!;
const open = (path: string) =>
  getDocument({ data: new Uint8Array(readFileSync(join(folder, path))), verbosity: 0 }).promise;

/** Whether a PDF says that it has tags; the library tells it as a map in spite of its types. */
async function isTagged(document: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  return marks?.get('Marked') === true;
}

/** The text of each page of a PDF, read once: every test asks for it. */
const texts = new Map<string, Promise<string[]>>();
function textOf(path: string): Promise<string[]> {
  const known = texts.get(path) ?? readText(path);
  texts.set(path, known);
  return known;
}

async function readText(path: string): Promise<string[]> {
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
  // The short numbers that a sheet could wrongly name: police, emergencies, consumer and child lines.
  /(?<![\d.,/=:_-])(?:11\d|171|18[89])(?![\d.,/:_-])/g,
];

/** What may be dialled, from the records alone; what one person reported is not put on paper. */
const numbersOf = (contact: Contact) =>
  contact.channels.flatMap((channel) =>
    channel.kind === 'tel' &&
    channel.status === 'current' &&
    channel.confidence !== 'reported' &&
    channel.number
      ? [{ href: showPhone(channel.number).href }]
      : [],
  );
/** Those of them that a sheet prints: a large one has the first of each organisation. */
const numbersOn = ({ type }: Sheet, contact: Contact) =>
  numbersOf(contact).slice(0, type === 'large' ? 1 : undefined);
const firstOf = (id: string) =>
  numbersOf(contacts.find((contact) => contact.id === id)!).slice(0, 1);
/** The number of one card issuer is nothing to do for everybody. */
const isIssuer = (id: string) =>
  contacts.some((contact) => contact.id === id && contact.purpose[0] === 'stop-card');

/** The numbers that a part of a sheet prints, as the records have them. */
function numbersOfPart(sheet: Sheet, part: SheetPart): { href: string }[] {
  switch (part.kind) {
    case 'contacts':
      return contactsOf(part).flatMap((contact) => numbersOn(sheet, contact));
    case 'wallet':
      return part.contacts.flatMap(firstOf);
    case 'checklist':
      return checklists
        .find(({ id }) => id === part.id)!
        .items.flatMap((item) =>
          (item.contacts ?? []).filter((id) => !isIssuer(id)).flatMap(firstOf),
        );
    default:
      return [];
  }
}
const contactsOf = (part: Extract<SheetPart, { kind: 'contacts' }>) =>
  contacts.filter(
    ({ id, purpose }) => part.ids?.includes(id) || part.purposes?.includes(purpose[0]!),
  );
const numbersOnSheet = (sheet: Sheet) =>
  new Set(sheet.parts.flatMap((part) => numbersOfPart(sheet, part)).map(({ href }) => href));

/** Fails unless the text has each of the numbers and no other. */
function hasExactly(text: string, expected: Set<string>): void {
  const plain = text.normalize('NFKC');
  const dense = plain.replace(/[\s-]/g, '');
  for (const href of expected) {
    const digits = decodeURIComponent(href.replace('tel:', ''));
    const printed = [digits, digits.replace(/^\+81/, '0')];
    expect(
      printed.some((form) => dense.includes(form)),
      digits,
    ).toBe(true);
  }
  const found = numberLike.flatMap((pattern) => plain.match(pattern) ?? []);
  expect(found.filter((number) => !expected.has(dialledBy(number) ?? ''))).toEqual([]);
}

/** What to do when a sheet takes another number of pages than its record says. */
const pagesToWrite = ({ id }: Sheet, taken: number) =>
  `content/sheets/${id}.yaml: write "pages: ${taken}", or make the sheet shorter`;

describe.each(cases)('$path', ({ language, sheet, path }) => {
  test('takes no more pages than it says, and few bytes', ({ task }) => {
    const taken = fileOf(path).pages;
    expect(taken, pagesToWrite(sheet, taken)).toBeLessThanOrEqual(sheet.pages);
    expect(fileOf(path).bytes).toBeLessThan(500_000);
    task.meta.figures = { sheets: 1, sides: taken };
  });

  test('has the numbers of the records it shows and no other', async () => {
    hasExactly((await textOf(path)).join('\n'), numbersOnSheet(sheet));
  });

  test('breaks no organisation and no step over two pages', async () => {
    const pages = (await textOf(path)).map((text) => text.normalize('NFKC').replace(/[\s-]/g, ''));
    for (const part of sheet.parts) {
      if (part.kind !== 'contacts') continue;
      for (const contact of contactsOf(part)) {
        const numbers = numbersOn(sheet, contact).map(({ href }) =>
          decodeURIComponent(href.slice(4)).replace(/^\+81/, '0'),
        );
        const name = contact.organisation[language].normalize('NFKC').replace(/[\s-]/g, '');
        if (numbers.length > 0)
          expect(
            pages.some((text) => [name, ...numbers].every((words) => text.includes(words))),
            contact.id,
          ).toBe(true);
      }
    }
  });

  test('says of which edition it is, and where it is told what changed since', async () => {
    const text = (await textOf(path)).join('').replace(/\s/g, '');
    expect(text).toContain(`${origin.replace('https://', '')}/e/${edition}/`);
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

const further = allLanguages
  .filter(({ completeness }) => completeness !== 'all')
  .map((language) => ({
    ...language,
    sheets: sheets.filter(({ id }) => languagesOfRecord('sheets', id).includes(language.tag)),
  }));

describe.each(further)(
  'in $name, which holds a part of the guide,',
  ({ tag, lang, ...language }) => {
    test('the sheets that it has words for have PDFs, and no others', () => {
      const paths = files.map(({ path }) => path).filter((path) => path.startsWith(`pdf/${tag}/`));
      expect(paths.sort()).toEqual(language.sheets.map(({ id }) => `pdf/${tag}/${id}.pdf`).sort());
    });

    test('they are small, tagged and in its language, with the numbers of the records', async () => {
      for (const sheet of language.sheets) {
        const path = `pdf/${tag}/${sheet.id}.pdf`;
        // Each word with its reading is set by itself.
        expect(fileOf(path).bytes, path).toBeLessThan(1_000_000);
        const document = await open(path);
        expect(await isTagged(document), path).toBe(true);
        const { info } = (await document.getMetadata()) as { info: { Language?: string } };
        expect(info.Language, path).toBe(lang);
        const pages = await textOf(path);
        hasExactly(pages.join('\n'), numbersOnSheet(sheet));
        for (const text of pages)
          expect(text.replace(/\s/g, ''), path).toContain(`/${tag}/print/${sheet.id}/`);
      }
    });
  },
);

test.each(sheets)(
  'the sheet $id says how many pages it takes in one language at least',
  (sheet) => {
    const each = (['ja', 'en'] as const).map(
      (language) => fileOf(`pdf/${language}/${sheet.id}.pdf`).pages,
    );
    const taken = Math.max(...each);
    expect(taken, pagesToWrite(sheet, taken)).toBe(sheet.pages);
  },
);

test('no table leaves a part of itself on another page', async () => {
  // A font may have one drawing for several dots, and a PDF then tells another than was written.
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  for (const { language, sheet, path } of cases)
    for (const part of sheet.parts) {
      if (part.kind !== 'ruled' || !part.heading) continue;
      const [first] = part.columns;
      const cells = typeof part.rows === 'number' ? [] : part.rows.map((row) => row[language]);
      const words = [part.heading[language], first!.label[language], ...cells].map((text) =>
        plain(text),
      );
      const pages = (await textOf(path)).map(plain);
      expect(
        pages.some((text) => words.every((cell) => text.includes(cell))),
        `${path}: ${part.heading[language]}`,
      ).toBe(true);
      // A table that goes on has its head again there.
      const head = part.columns.map(({ label }) => plain(label[language])).join('');
      expect(pages.filter((text) => text.includes(head)).length, path).toBe(1);
    }
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

  test('has the numbers of all sheets and no other', async () => {
    const all = new Set(sheets.flatMap((sheet) => [...numbersOnSheet(sheet)]));
    hasExactly((await textOf(path)).join('\n'), all);
  });

  test('is tagged and small, and its outline leads to the sheets in order', async () => {
    const document = await open(path);
    expect(await isTagged(document)).toBe(true);
    expect(fileOf(path).bytes).toBeLessThan(2_000_000);
    const [, ...outline] = await document.getOutline();
    const titles = outline.map((item) => item.title);
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

test('the dense list and the card for the wallet take one page of Letter too', async () => {
  const letter = mkdtempSync(join(tmpdir(), 'printed-letter-'));
  cpSync(built, letter, { recursive: true });
  const printed = await printSheets({
    folder: letter,
    address: `${origin}/`,
    base: '/',
    format: 'Letter',
    only: carried.map(({ id }) => id),
  });
  // Readings take more room.
  const whole = printed.filter(({ path }) => !further.some(({ tag }) => path.includes(`/${tag}/`)));
  expect(whole.length).toBe(2 * carried.length);
  expect(carried).not.toEqual([]);
  expect(whole.filter(({ pages }) => pages !== 1)).toEqual([]);
  rmSync(letter, { recursive: true, force: true });
}, 600_000);

test('a sheet that is printed again is the same to the byte', async () => {
  // Heads of tables are what Chromium numbers anew.
  const { id } = sheets.find(({ parts }) => parts.some(({ kind }) => kind === 'ruled'))!;
  const paths = globSync(`pdf/*/${id}.pdf`, { cwd: folder });
  const read = () => paths.map((path) => readFileSync(join(folder, path)));
  const first = read();
  await printSheets({ folder, address: `${origin}/`, base: '/', only: [id] });
  expect(paths.length).toBeGreaterThan(1);
  expect(read().map((pdf, at) => pdf.equals(first[at]!))).toEqual(first.map(() => true));
});

test('romanised Japanese is printed with whole letters, not with loose bars', async () => {
  // A PDF may tell a whole letter as its two parts.
  const spoken = sheets.filter(({ parts }) => parts.some(({ kind }) => kind === 'say'));
  const texts = await Promise.all(spoken.flatMap(({ id }) => textOf(`pdf/en/${id}.pdf`)));
  const text = texts.flat().join('\n').normalize('NFC');
  expect(text).toMatch(/[āīūēō]/);
  expect(text).not.toMatch(/[\u0304\u00af\u02c9]/);
});

test('a page that is not whole is named, with what to do', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'printed-broken-'));
  cpSync(join(folder, 'ja'), join(broken, 'ja'), { recursive: true });
  await expect(
    printSheets({ folder: broken, address: `${origin}/`, base: '/', only: [sheets[0]!.id] }),
  ).rejects.toThrow(new RegExp(`/ja/print/${sheets[0]!.id}/ asks for .*\\.css.*npm run sheets`));
  rmSync(broken, { recursive: true, force: true });
});
