import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Contact } from '../../src/model/records/contacts.ts';
import { presentEdition } from '../../src/lib/editions/present.ts';
import { showPhone } from '../../src/lib/phone.ts';
import { languages } from '../../src/model/language.ts';
import { pinnedEnvironment } from '../pinned-day.ts';
import { pagePaths } from '../site/page-paths.ts';
import { origin } from '../site/pages.ts';
import { contactsOf, issuersOf } from '../contacts.ts';
import { readGuide } from '../guide/guide.ts';
import { realContent } from '../real-content.ts';
import { eachKindOnce, pagesToWalk } from './kinds.ts';
import { browserForTests, prefer, type Reader } from './reader.ts';
import { paleOnPaper } from './texts-on-grounds.ts';

const newReader = browserForTests();
const newReaderOfGuide = browserForTests(inject('guideAddress'));
const guideContacts = contactsOf(readGuide());
const paths = pagesToWalk(inject('siteFolder')).filter((path) => /\/print\/./.test(path));
/** The numbers of the real site that one person reported. */
const reported = contactsOf(realContent).flatMap(({ channels }) =>
  channels.flatMap((channel) =>
    channel.kind === 'tel' && channel.number && channel.confidence === 'reported'
      ? [showPhone(channel.number).text]
      : [],
  ),
);
/** The width of A4 and of Letter between the margins, in CSS pixels. */
const papers = { A4: Math.floor((186 / 25.4) * 96), Letter: Math.floor((191.9 / 25.4) * 96) };

/** Opens a page for paper; the packet with all its sheets, when it has fetched them. */
async function openPaper(reader: Reader, path: string) {
  await reader.open(path.endsWith('/packet/') ? `${path}#sheets=all&cover=1` : path);
  if (path.endsWith('/packet/'))
    await reader.page.waitForSelector('packet-composer[data-state="whole"]', { state: 'attached' });
}

describe.each(paths)('%s', (path) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader({ screen: 'desktop' });
    await openPaper(reader, path);
  });
  afterAll(() => reader.leave());

  /** Where a code is to lead. */
  async function wantedOf(code: Locator): Promise<string> {
    const edition = presentEdition(pinnedEnvironment(process.cwd()));
    const tag = /^\/([\w-]+)\//.exec(path)![1]!;
    const isComplete = languages.some((language) => language === tag);
    const changes = isComplete ? `/${tag}/editions/${edition}/` : `/e/${edition}/`;
    const id = await code.evaluate((svg) => svg.closest<HTMLElement>('.sheet')?.dataset['sheet']);
    const page = id === 'poster' ? '/' : changes;
    expect(pagePaths(inject('siteFolder'))).toContain(page);
    return origin + page;
  }

  /** What is read from a picture of a code. */
  async function readCode(code: Locator): Promise<string | undefined> {
    const { width, height, data } = PNG.sync.read(await code.screenshot());
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  }

  test('has QR codes that open what changed since its edition; the poster’s opens the guide', async () => {
    const codes = await reader.page.locator('.qr-code').all();
    expect(codes.length).toBeGreaterThan(0);
    // The packet repeats one drawing on many sheets.
    const read = new Map<string, string | undefined>();
    for (const code of codes) {
      const drawing = await code.evaluate(
        (svg) => svg.outerHTML + svg.getBoundingClientRect().width,
      );
      if (!read.has(drawing)) read.set(drawing, await readCode(code));
      expect(read.get(drawing)).toBe(await wantedOf(code));
    }
  });

  test('has no number that one person reported: on a copy its caution fades first', async () => {
    const text = await reader.page.locator('main').innerText();
    expect(reported.filter((number) => text.includes(number))).toEqual([]);
  });

  test('fits A4 and Letter, and is large enough to be copied at 70 %', async () => {
    const { page } = reader;
    await page.emulateMedia({ media: 'print' });
    for (const [paper, width] of Object.entries(papers)) {
      await page.setViewportSize({ width, height: 1000 });
      expect(await page.evaluate(whatIsCut), paper).toEqual([]);
    }
    expect(await page.evaluate(whatIsSmall)).toEqual([]);
  });

  test('has a QR code that can be read from the paper', async () => {
    await reader.page.emulateMedia({ media: 'print' });
    const code = reader.page.locator('.qr-code').first();
    expect(await readCode(code)).toBe(await wantedOf(code));
  });
});

/** Elements that stick out of the paper, or whose content sticks out of them and is hidden. */
function whatIsCut(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const hides = getComputedStyle(element).overflowY === 'hidden' && width > 1;
      const tooHigh = hides && element.scrollHeight > element.clientHeight + 1;
      return right > innerWidth + 1 || (width > 1 && left < -1) || tooHigh;
    })
    .map((element) => `<${element.localName} class="${element.className}">`);
}

/**
 * Text below 8pt; below 9pt where numbers and hours stand, below 11pt in the steps of the first
 * hour, below 14pt on a large sheet (but for what only matters to who hangs up a poster).
 */
function whatIsSmall(): string[] {
  const point = 96 / 72;
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const small: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent!.trim();
    const element = walker.currentNode.parentElement!;
    // A reading is an aid above a word that stands there at full size.
    if (text === '' || element.closest('rt') || !element.checkVisibility()) continue;
    const leasts: [least: number, selector: string][] = [
      [14, '[data-type="large"]'],
      [11, '[data-type="dense"] :is(.sheet-text, .sheet-checklist)'],
      [9, '.sheet-contacts, .sheet-checklist'],
    ];
    const exempt = 'sup, .sheet:has(.sheet-poster) .sheet__facts';
    const least = element.closest(exempt)
      ? 8
      : (leasts.find(([, selector]) => element.closest(selector))?.[0] ?? 8);
    if (parseFloat(getComputedStyle(element).fontSize) < least * point - 0.1) small.push(text);
  }
  for (const list of document.querySelectorAll('[data-type="large"] .sheet-list'))
    if (parseFloat(getComputedStyle(list).fontSize) < 18 * point - 0.1)
      small.push(list.textContent);
  return small;
}

describe('the packet', () => {
  const shown = '.sheet:not([hidden])';

  test('leads to every sheet without scripts', async () => {
    const reader = await newReaderOfGuide({ scripts: false });
    await reader.open('/en/print/packet/');
    const links = reader.page.locator('.packet-contents a');
    const led = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    const sheets = readGuide().records.sheets.map(({ name }) => `/en/print/${name}/`);
    expect(led.sort()).toEqual(sheets.sort());
    expect(await reader.page.locator('packet-composer').isVisible()).toBe(false);
    await reader.leave();
  });

  test('is empty until something is picked, and says how many pages that makes', async () => {
    const reader = await newReaderOfGuide({ screen: 'desktop' });
    const { page } = reader;
    await reader.open('/en/print/packet/');
    await page.waitForSelector('packet-composer[data-state="whole"]', { state: 'attached' });
    const print = page.getByRole('button', { name: 'Print the sheets picked' });
    const total = page.locator('[data-total]');
    const nothing = await total.innerText();
    const isEmpty = async () => {
      expect(await page.locator(`${shown}, .packet-cover:visible`).count()).toBe(0);
      expect(await print.isDisabled()).toBe(true);
      expect(await total.innerText()).toBe(nothing);
    };
    await isEmpty();
    await page.getByRole('button', { name: 'Pick all' }).click();
    expect(await page.locator(shown).count()).toBe(await page.locator('.sheet').count());
    expect(await page.locator('.packet-cover').isVisible()).toBe(false);
    expect(await print.isDisabled()).toBe(false);
    const pages = page.locator('input[name="sheet"]');
    const sum = await pages.evaluateAll((boxes) =>
      boxes.reduce((all, box) => all + Number((box as HTMLElement).dataset['pages']), 0),
    );
    expect(await total.innerText()).toContain(String(sum));
    await page.getByRole('checkbox', { name: /Cover page/ }).check();
    expect(await page.locator('.packet-cover').isVisible()).toBe(true);
    expect(await total.innerText()).toContain(String(sum + 1));
    await page.getByRole('checkbox', { name: /Cover page/ }).uncheck();
    await page.getByRole('button', { name: 'Pick none' }).click();
    await isEmpty();
    await reader.leave();
  });

  test('fetches the same pages whatever is chosen, and says when one is missing', async () => {
    const reader = await newReaderOfGuide();
    const { page } = reader;
    const asked: string[] = [];
    await page.route('**/print/log/', (route) => route.abort());
    page.on('request', (request) => asked.push(request.url()));
    await reader.open('/en/print/packet/#sheets=first-steps');
    await page.waitForSelector('packet-composer[data-state="failed"]');
    for (const sheet of ['first-steps', 'claim', 'audit'])
      expect(asked.some((address) => address.endsWith(`/en/print/${sheet}/`))).toBe(true);
    expect(await page.locator('packet-composer [data-failed-words]').innerText()).toContain('list');
    await reader.leave();
  });

  test('shows only the sheets and issuers picked, and remembers them in its address alone', async () => {
    const reader = await newReaderOfGuide({ screen: 'desktop' });
    const { page } = reader;
    const [chosen, other] = issuersOf(guideContacts) as [Contact, Contact];
    await reader.open('/en/print/packet/');
    await page.waitForSelector('packet-composer[data-state="whole"]', { state: 'attached' });
    await page.getByRole('button', { name: 'Nothing has happened yet' }).click();
    const few = await page.locator(shown).count();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(await page.locator('.sheet').count());
    await page.getByRole('button', { name: 'My card was used' }).click();
    await page.locator('packet-composer summary').click();
    await page.getByRole('checkbox', { name: chosen.organisation.en }).check();
    expect(await page.locator(`[data-contact="${chosen.id}"]`).first().isVisible()).toBe(true);
    expect(await page.locator(`[data-contact="${other.id}"]`).first().isVisible()).toBe(false);
    const remembered = await page.evaluate(() => [location.hash, localStorage.length]);
    expect(remembered).toEqual([expect.stringContaining(`issuers=${chosen.id}`), 0]);
    await page.reload();
    await page.waitForSelector('packet-composer[data-state="whole"]', { state: 'attached' });
    expect(await page.locator(`[data-contact="${other.id}"]`).first().isVisible()).toBe(false);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

test('no number that one person reported stands on a sheet that lists its organisation', async () => {
  const [reported] = guideContacts.flatMap(({ id, channels }) =>
    channels.flatMap((channel) =>
      channel.kind === 'tel' && channel.confidence === 'reported' && channel.number ? [id] : [],
    ),
  );
  const reader = await newReaderOfGuide();
  await reader.open('/en/print/desks/');
  const card = reader.page.locator(`[data-contact="${reported}"]`);
  expect(await card.innerText()).not.toMatch(/0120/);
  await reader.leave();
});

test('a guide page prints with its folds open, real boxes and each source’s address', async () => {
  const reader = await newReaderOfGuide({ scripts: false });
  const { page } = reader;
  await page.emulateMedia({ media: 'print' });
  await reader.open('/ja/do/undo-changes/');
  const folded = page.locator('.fold > :not(summary)').first();
  expect((await folded.boundingBox())!.height).toBeGreaterThan(10);
  expect(await page.locator('.site-header__urgent').isVisible()).toBe(false);
  expect(await page.locator('.print-line').innerText()).toContain(`${origin}/ja/do/undo-changes/`);
  const note = await page
    .locator('.source-list a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(note).toContain('http');
  await reader.leave();
});

test.each(['/ja/understand/how-it-happens/', '/en/do/undo-changes/'])(
  '%s has room for the widest marker of its lists on paper',
  async (path) => {
    const reader = await newReaderOfGuide();
    const { page } = reader;
    await page.setViewportSize({ width: papers.A4, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await reader.open(path);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(ol, ul)')]
        .filter((list) => getComputedStyle(list).listStyleType !== 'none')
        .filter((list) => list.checkVisibility() && list.children.length > 0)
        .filter((list) => {
          const marker = document.createElement('span');
          marker.textContent = list.localName === 'ol' ? `${list.children.length}. ` : '•  ';
          marker.style.whiteSpace = 'pre';
          list.lastElementChild!.prepend(marker);
          const { width } = marker.getBoundingClientRect();
          marker.remove();
          const first = list.firstElementChild!.getBoundingClientRect().left;
          const page = document.querySelector('main')!.getBoundingClientRect().left;
          return first - page < width;
        })
        .map((list) => list.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    await reader.leave();
  },
);

test('a guide page prints its step numbers and its warnings in black lines', async () => {
  const reader = await newReaderOfGuide({ device: 'dark' });
  const { page } = reader;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await reader.open('/en/do/undo-changes/');
  const step = await page
    .locator('.step')
    .first()
    .evaluate((element) => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(element, '::before');
      return { color, backgroundColor, borderTopColor };
    });
  const black = 'rgb(0, 0, 0)';
  expect(step).toEqual({
    color: black,
    backgroundColor: 'rgba(0, 0, 0, 0)',
    borderTopColor: black,
  });
  const warning = await page
    .locator('.advice[data-kind="dont"]')
    .first()
    .evaluate((element) => {
      const { borderTopColor, borderTopStyle } = getComputedStyle(element);
      return { borderTopColor, borderTopStyle };
    });
  expect(warning).toEqual({ borderTopColor: black, borderTopStyle: 'double' });
  await reader.leave();
});

test.each(eachKindOnce(inject('siteFolder')))(
  'every text of %s is dark on paper, whatever is chosen for the screen',
  async (path) => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await prefer(page, colorScheme, { media: 'print' });
      expect(await paleOnPaper(page)).toEqual([]);
    }
    await reader.leave();
  },
);

describe('what the reader ticked and noted', () => {
  const kept = {
    version: 1,
    visited: new Date().toISOString().slice(0, 10),
    consent: 'keep',
    settings: { notes: true, times: true, nextOnly: false },
    ticks: { 'first-steps-picture': { at: '2026-11-22T03:04Z' } },
    notForMe: { 'first-steps-tell': true },
    notes: { 'first-steps-picture': 'case 4711' },
    answers: { lock1: 'no' },
    history: {},
  };
  const box = 'Print what I ticked and noted (it does not leave this device)';

  test.each(['/en/print/first-steps/', '/en/print/packet/'])(
    'is printed on %s if the reader wants it, and stays on the device',
    async (path) => {
      const reader = await newReaderOfGuide({ screen: 'desktop' });
      const { page } = reader;
      await page.addInitScript(
        (state) => localStorage.setItem('torimodosu-kept', state),
        JSON.stringify(kept),
      );
      await openPaper(reader, path);
      const item = page.locator('[data-item="first-steps-picture"]');
      expect(await item.isChecked()).toBe(false);
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const place = page.url();
      await page.getByRole('checkbox', { name: box }).check();
      expect(await item.isChecked()).toBe(true);
      const sheet = page.locator('[data-sheet="first-steps"]');
      expect(await sheet.innerText()).toContain('case 4711');
      expect(await sheet.innerText()).toContain('2026');
      if (path.endsWith('/packet/'))
        expect(await page.locator('[data-question="lock1"] input[value="no"]').isChecked()).toBe(
          true,
        );
      await page.getByRole('checkbox', { name: box }).uncheck();
      expect(await item.isChecked()).toBe(false);
      expect(await sheet.innerText()).not.toContain('case 4711');
      expect(asked).toEqual([]);
      expect(page.url()).toBe(place);
      expect(reader.problems).toEqual([]);
      await reader.leave();
    },
  );

  test('typed into a table is on the paper, there again after a reload and on the way back, and sent nowhere', async () => {
    const reader = await newReaderOfGuide();
    const { page } = reader;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await reader.open('/en/print/log/');
    const cell = page.getByRole('textbox', { name: 'Case number 1', exact: true });
    await cell.fill('4711');
    await page.emulateMedia({ media: 'print' });
    expect(await cell.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.reload();
    expect(await cell.inputValue()).toBe('4711');
    await reader.open('/en/print/packet/#sheets=log');
    await page.waitForSelector('packet-composer[data-state="whole"]', { state: 'attached' });
    expect(await cell.inputValue()).toBe('4711');
    await page.goBack();
    expect(await cell.inputValue()).toBe('4711');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect([page.url(), ...asked].filter((words) => words.includes('4711'))).toEqual([]);
    await page.getByRole('button', { name: 'Erase what I typed' }).click();
    expect(await cell.inputValue()).toBe('');
    await page.reload();
    expect(await cell.inputValue()).toBe('');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await reader.leave();
  });

  test('typed into a table is not kept if the reader keeps nothing, and the page says so', async () => {
    const reader = await newReaderOfGuide();
    const { page } = reader;
    await page.addInitScript(
      (state) => localStorage.setItem('torimodosu-kept', state),
      JSON.stringify({ ...kept, consent: 'do-not-keep', ticks: {}, notes: {} }),
    );
    await reader.open('/en/print/log/');
    expect(await page.locator('[data-not-kept]').isVisible()).toBe(true);
    expect(await page.locator('[data-kept]').isVisible()).toBe(false);
    const cell = page.getByRole('textbox', { name: 'Case number 1', exact: true });
    await cell.fill('4711');
    await page.reload();
    expect(await cell.inputValue()).toBe('');
    await reader.leave();
  });

  test.each(['/ja/print/log/', '/en/print/claim/'])(
    'is typed into fields that fit a finger and are large enough to read on %s',
    async (path) => {
      const reader = await newReaderOfGuide();
      await reader.open(path);
      const narrow = await reader.page.locator('textarea').evaluateAll((fields) =>
        fields.flatMap((field) => {
          const { width, height, right } = field.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(field).fontSize);
          return width < 120 || height < 44 || right > innerWidth || size < 16
            ? [`${field.ariaLabel}: ${width} × ${height}, ${size} px`]
            : [];
        }),
      );
      expect(narrow).toEqual([]);
      const over = await reader.page.locator('.sheet-table tr').evaluateAll((rows) =>
        rows.filter((row) => {
          const below = [...row.children].map((cell) => cell.getBoundingClientRect().bottom);
          const next = row.nextElementSibling?.getBoundingClientRect().top ?? Infinity;
          return Math.max(...below) > next + 2;
        }),
      );
      expect(over.length).toBe(0);
      await reader.leave();
    },
  );
});

test('a sheet names the address of every form and of every page it leads to', async () => {
  const reader = await newReaderOfGuide({ scripts: false });
  await reader.open('/ja/print/desks/');
  const forms = guideContacts
    .filter(({ purpose }) => purpose.includes('stop-card'))
    .flatMap(({ id, channels }) =>
      channels.flatMap((channel) =>
        channel.kind === 'form' && channel.status === 'current' && channel.url
          ? [{ id, url: decodeURI(channel.url) }]
          : [],
      ),
    );
  expect(forms.length).toBeGreaterThan(0);
  for (const { id, url } of forms)
    expect(await reader.page.locator(`[data-contact="${id}"]`).innerText()).toContain(url);
  await reader.open('/ja/print/claim/');
  expect(await reader.page.locator('.sheet-links').innerText()).toContain(
    'torimodosu.example/ja/do/stop-card/',
  );
  expect(await reader.page.locator('main a[href^="#claim-source-"]').count()).toBeGreaterThan(0);
  expect(await reader.page.locator('.sheet-notes:not(.sheet-links)').count()).toBe(1);
  await reader.leave();
});
