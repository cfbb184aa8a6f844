import { readFile } from 'node:fs/promises';
import { describe, expect, inject, test } from 'vitest';
import { exampleContacts, type ContactCardExample } from '../gallery/examples/contact-card.ts';
import { showPhone } from '../../src/lib/phone.ts';
import { dialledBy } from '../dialled-by.ts';
import { addDays } from '../../src/lib/japan-time.ts';
import type { PhoneNumber } from '../../src/model/fields/phone-number.ts';
import { contactsOf, issuersOf, numberToDial } from '../contacts.ts';
import { guideDay, readGuide } from '../guide/guide.ts';
import { everyRule, violations } from './axe.ts';
import { browserForTests, type Circumstances, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** The gallery of components stands beside the real site. */
const newReaderOfGallery = browserForTests();
const contacts = contactsOf(readGuide());
const dayAfterBuild = (days: number) => addDays(guideDay, days);

/** A reader whose device says it is `moment`, on a page. */
async function readerAt(path: string, moment: string, circumstances: Circumstances = {}) {
  const open = path.endsWith('/components/') ? newReaderOfGallery : newReader;
  const reader = await open({ ...circumstances, clock: moment });
  await reader.open(path);
  return reader;
}

/** The telephone line of an invented organisation on the page of components. */
const lineOf = (example: ContactCardExample) =>
  `#contact-sample-${Object.keys(exampleContacts).indexOf(example)}-lost-stolen`;

describe('opening hours', () => {
  const closedOnHolidays = 'office hours, closed on holidays';
  const [japan, behind, ahead] = ['Asia/Tokyo', 'America/New_York', 'Pacific/Auckland'] as const;
  // A state follows from the moment alone (tests/unit/lib/opening-time.test.ts): the device's zone
  // decides only whether “Japan time” is said.
  const holidaysNotStated = 'office hours, holidays not stated';
  test.each([
    [
      japan,
      [
        [closedOnHolidays, '2027-06-04T12:00:00+09:00', 'open', /^Open now, until 17:00/],
        [holidaysNotStated, '2027-11-23T12:00:00+09:00', 'unknown', /not known/],
      ],
    ],
    [
      behind,
      [
        [closedOnHolidays, '2027-06-04T12:00:00+09:00', 'open', /^Open now, until 17:00/],
        [closedOnHolidays, '2027-06-05T17:00:00+09:00', 'closed', /^Closed until Monday,? 9:00/],
        [closedOnHolidays, '2031-06-04T12:00:00+09:00', 'withheld', /^$/],
      ],
    ],
    [
      ahead,
      [
        [closedOnHolidays, '2027-06-04T08:30:00+09:00', 'closed', /^Opens in 30 min, at 9:00/],
        [closedOnHolidays, '2027-11-23T12:00:00+09:00', 'closed', /^Closed until Wednesday,? 9:00/],
      ],
    ],
  ] as const)(
    'in %s, a line says whether it answers, and says so again when the reader comes back later',
    async (timeZone, moments) => {
      const reader = await readerAt('/en/components/', moments[0][1], { timeZone });
      const { page, context } = reader;
      for (const [example, moment, state, words] of moments) {
        await context.clock.setFixedTime(moment);
        if (moment !== moments[0][1])
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        const line = page.locator(`${lineOf(example)} .channel__open`);
        if (state === 'withheld') expect(await line.count()).toBe(0);
        else {
          expect(await line.getAttribute('data-open'), moment).toBe(state);
          expect(await line.textContent()).toMatch(words);
          if (state === 'open')
            expect((await line.textContent())!.includes('Japan time')).toBe(timeZone !== japan);
        }
      }
      expect(reader.problems).toEqual([]);
      await reader.leave();
    },
  );
});

describe('an old copy', () => {
  test.each([
    ['2001-01-01T12:00:00Z', 'offered'],
    ['2060-01-01T12:00:00Z', 'offered'],
    [`${dayAfterBuild(1)}T12:00:00Z`, 'offered'],
    [`${dayAfterBuild(250)}T12:00:00Z`, 'ageing'],
    [`${dayAfterBuild(700)}T12:00:00Z`, 'withheld'],
  ])('read when the device says %s is %s', async (moment, state) => {
    const reader = await readerAt('/en/contacts/other-card/', moment);
    const place = reader.page.locator('.channel');
    expect(await place.getAttribute('data-state')).toBe(state);
    expect(await place.locator('a[href^="tel:"]').count()).toBe(state === 'withheld' ? 0 : 1);
    expect(await place.locator('.channel__state').count()).toBe(state === 'offered' ? 0 : 1);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

const issuer = issuersOf(contacts).find(({ id }) => id === 'sample-card')!;

/** Where links to numbers lead that a law or the plan of the country sets: they are never withheld. */
const fixed = new Set(
  contacts
    .flatMap(({ channels }) => channels)
    .flatMap((channel) =>
      channel.kind === 'tel' && channel.fixedBy && channel.number
        ? [showPhone(channel.number).href]
        : [],
    ),
);

/** The list of numbers, and pages that give one in a sentence, below the language. */
const withNumbers = ['number-check', 'do/stop-card', 'say/card-issuer'];

describe.each(withNumbers)('a copy of %s', (path) => {
  const dialled = (page: Reader['page']) => page.locator('main a[href^="tel:"]');
  const notFixed = async (page: Reader['page']) =>
    (
      await dialled(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    ).filter((address) => !fixed.has(address)).length;

  test.each(['ja', 'en'])('in %s gives no number once it is too old', async (language) => {
    const whole = await readerAt(`/${language}/${path}/`, `${dayAfterBuild(1)}T12:00:00Z`);
    const published = await dialled(whole.page).count();
    const ageing = await notFixed(whole.page);
    await whole.leave();
    expect(ageing).toBeGreaterThan(0);
    const reader = await readerAt(`/${language}/${path}/`, `${dayAfterBuild(700)}T12:00:00Z`);
    await expect.poll(() => notFixed(reader.page), { timeout: 5_000 }).toBe(0);
    // What a law or the plan of the country sets is never withheld.
    expect(await dialled(reader.page).count()).toBe(published - ageing);
    const words = language === 'ja' ? '番号を出していません' : 'number not shown';
    expect(await reader.page.getByText(words).count()).toBeGreaterThanOrEqual(1);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('gives them all to a device whose clock cannot be believed, and while they are ageing', async () => {
    const count = async (day: string, scripts = true) => {
      const { page, leave } = await readerAt(`/en/${path}/`, `${day}T12:00:00Z`, { scripts });
      const found = await dialled(page).count();
      await leave();
      return found;
    };
    // Without scripts no clock is read.
    const published = await count(guideDay, false);
    expect(published).toBeGreaterThan(0);
    for (const day of ['2001-01-01', '2060-01-01', dayAfterBuild(250)])
      expect(await count(day), day).toBe(published);
  });
});

test('the number check does not vouch for a number that is withheld', async () => {
  const ask = async (typed: string, moment: string) => {
    const { page, leave } = await readerAt('/en/number-check/', moment);
    await page.locator('textarea').fill(typed);
    await page.getByRole('button', { name: 'Compare' }).press('Enter');
    const verdict = page.locator('[data-verdict]');
    await verdict.waitFor();
    const said = await verdict.getAttribute('data-verdict');
    await leave();
    return said;
  };
  const number = showPhone(numberToDial(issuer)!).text;
  expect(await ask(number, `${dayAfterBuild(1)}T12:00:00Z`)).toBe('listed');
  expect(await ask(number, `${dayAfterBuild(700)}T12:00:00Z`)).not.toBe('listed');
  expect(await ask('#9110', `${dayAfterBuild(700)}T12:00:00Z`)).toBe('listed');
});

const moment = '2027-03-03T12:00:00+09:00';
const ownPage = (language: string) => `/${language}/contacts/${issuer.id}/`;
const card = `contact-card:has(#contact-${issuer.id})`;
const tools = `${card} .channel__tools`;

/** A number that differs from this one in its last digit only. */
const nearTo = (number: PhoneNumber) =>
  showPhone(number).text.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

test('a number is copied, and the card says so', async () => {
  const reader = await readerAt(ownPage('en'), moment);
  await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const row = reader.page.locator(tools).first();
  const link = reader.page.locator(`${card} .phone-link`).first();
  const address = await link.getAttribute('href');
  // As a browser's translation may rewrite it.
  await link.evaluate((shown) => (shown.textContent = '০১২০'));
  await row.getByRole('button', { name: 'Copy number' }).click();
  await row.getByText('Copied', { exact: true }).waitFor();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  expect(dialledBy(copied)).toBe(address);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('where copying is forbidden, the card says what to do', async () => {
  const reader = await readerAt(ownPage('ja'), moment);
  await reader.page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await reader.page.locator(`${tools} [data-tool="copy"]`).first().click();
  await reader.page.getByText('コピーできませんでした').first().waitFor();
  await reader.leave();
});

test('a contact file is handed over on the click, and only then', async () => {
  const reader = await readerAt(ownPage('ja'), moment);
  const download = reader.page.waitForEvent('download');
  await reader.page.locator(`${tools} [data-tool="save"]`).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^contact-${issuer.id}-.*\\.vcf$`));
  const text = await readFile(await file.path(), 'utf8');
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const href = await reader.page.locator(`${card} .phone-link`).first().getAttribute('href');
  expect(lines.find((line) => line.startsWith('TEL'))).toContain(href!.replace('tel:', ''));
  expect(lines.find((line) => line.startsWith('FN'))).toContain(issuer.organisation.ja);
  expect(lines.find((line) => line.startsWith('NOTE'))).toMatch(
    /torimodosu\.example\/e\/[\w-]+\/$/,
  );
  expect(lines.find((line) => line.startsWith('REV'))).toContain(`${guideDay}T00:00:00`);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('a code to scan and sentences to hold up open, close by Escape and give the focus back', async () => {
  const reader = await readerAt(ownPage('en'), moment);
  const { page } = reader;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator(`${tools} [data-tool="code"]`).first().press('Enter');
  await page.getByRole('dialog').getByRole('img').waitFor();
  expect(await violations(page, everyRule)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('code');

  const talkative = contacts.find(({ say }) => say.length > 1)!;
  await reader.open(`/en/contacts/${talkative.id}/`);
  await page.getByRole('button', { name: 'Show it large' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const first = await dialog.locator('[lang="ja"]').textContent();
  await dialog.getByRole('button', { name: 'Next' }).press('Enter');
  expect(await dialog.locator('[lang="ja"]').textContent()).not.toBe(first);
  expect(await violations(page, everyRule)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth,
  );
  expect(overflow).toBe(false);
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  expect(await dialog.count()).toBe(0);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('the large view says for whom a sentence is, and where in the list it stands', async () => {
  const conditional = contacts.find(({ say }) => say[0]?.when)!;
  const reader = await readerAt(`/en/contacts/${conditional.id}/`, moment);
  const { page } = reader;
  await page.getByRole('button', { name: 'Show it large' }).press('Enter');
  const shown = page.getByRole('dialog').locator('[aria-live]');
  for (const [index, { ja, when }] of conditional.say.entries()) {
    if (index > 0) await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
    const text = await shown.innerText();
    expect(text).toContain(ja);
    expect(text).toContain(`${index + 1} / ${conditional.say.length}`);
    if (when) expect(text).toContain(when.en);
  }
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('the directory is narrowed down by keyboard, and its address opens the same', async () => {
  const reader = await readerAt('/en/contacts/', moment);
  const { page } = reader;
  const shown = () => page.locator('[data-member]:visible').count();
  const all = await shown();
  await page.locator('.directory-filter summary').press('Enter');
  await page.getByLabel('What for').selectOption('police');
  await page.getByText(`of ${all}`).waitFor();
  // The counts come after the answer.
  await expect.poll(() => page.locator('[data-open-count]').textContent()).toMatch(/^\(\d+\)$/);
  await expect.poll(shown).toBeLessThan(all);
  const narrowed = await shown();
  expect(reader.place()).toBe('/en/contacts/#show?purpose=police');
  const said = page.locator('.directory-narrowed output');
  expect(await said.textContent()).toBe(`Narrowed down: ${narrowed} of ${all}`);
  expect(await violations(page, everyRule)).toEqual([]);

  await page.getByRole('button', { name: 'Show the list' }).press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe('purpose-police');
  expect(await page.locator('.directory-filter').getAttribute('open')).toBeNull();
  // The fold is closed, and what it did stands above the list.
  const clear = page.getByRole('button', { name: 'Show all' });
  for (const part of [said, clear])
    expect((await part.boundingBox())!.y, 'in view').toBeGreaterThanOrEqual(0);

  await reader.open('/en/');
  await reader.open('/en/contacts/#show?purpose=police');
  await expect.poll(shown).toBe(narrowed);
  await clear.press('Enter');
  await expect.poll(shown).toBe(all);
  expect(await clear.isVisible()).toBe(false);
  expect(await said.textContent()).toBe('');
  expect(await focused()).toMatch(/^purpose-/);
  expect(reader.place()).toBe('/en/contacts/');
  await page.getByLabel('Only those known to be open now').press('Space');
  await expect.poll(shown).toBeLessThan(all);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('a list that is narrowed down to nothing says so, and leads back to all', async () => {
  const { brands, purpose } = contacts.find(({ brands }) => brands.length > 0)!;
  expect(purpose).not.toContain('police');
  const reader = await readerAt(`/en/contacts/#show?purpose=police&brand=${brands[0]}`, moment);
  const { page } = reader;
  await page.getByText('Narrowed down: 0 of').waitFor();
  await page.getByRole('button', { name: 'Show the list' }).press('Enter');
  const clear = page.getByRole('button', { name: 'Show all' });
  await expect.poll(() => clear.evaluate((button) => button.matches(':focus'))).toBe(true);
  await clear.press('Enter');
  await page.locator('.directory-group:visible h2:focus').first().waitFor();
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test.each(
  [
    [nearTo(numberToDial(issuer)!), 'similar'],
    ['https://rfc-edit0r.org/<script>alert(1)</script>', 'similar'],
    ['rfc-editor.org.example.com', 'similar'],
    ['https://www.rfc-editor.org/', 'listed'],
    ['03-1111-2222', 'unlisted'],
    ['4111 1111 1111 1111', 'secret'],
    ['"><img src=x onerror=alert(1)>', ''],
    ['a.'.repeat(3000), ''],
  ].map(([input = '', verdict = '']) => [input.slice(0, 50), verdict, input] as const),
)('the number check says of %s: %s', async (_, verdict, input) => {
  const reader = await readerAt('/en/number-check/', moment);
  const { page } = reader;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('textarea').fill(input);
  await page.getByRole('button', { name: 'Compare' }).press('Enter');
  const result = page.locator('.number-check__result');
  await result.locator('p').first().waitFor();
  if (verdict)
    expect(await result.locator('[data-verdict]').first().getAttribute('data-verdict')).toBe(
      verdict,
    );
  expect(await result.locator('script, img').count()).toBe(0);
  if (verdict === 'secret') expect(await page.locator('textarea').inputValue()).toBe('');
  expect(await violations(page, everyRule, 'number-check')).toEqual([]);
  expect(reader.problems).toEqual([]);
  expect(reader.place()).toBe('/en/number-check/');
  await reader.leave();
});

test('nothing moves when the card and the directory come to life', async () => {
  const reader = await newReader({ clock: moment });
  await reader.open('/en/contacts/');
  const shift = await reader.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as { value?: number } & PerformanceEntry).value ?? 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  expect(shift).toBe(0);
  await reader.leave();
});

test('without scripts the list of numbers and sites stands there, and no tool', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open('/ja/number-check/');
  expect(await reader.page.locator('[data-value]:visible').count()).toBeGreaterThan(10);
  expect(await reader.page.locator('main :is(button, textarea):visible').count()).toBe(0);
  await reader.open('/ja/contacts/');
  expect(await reader.page.locator('main :is(button, select):visible').count()).toBe(0);
  expect(await reader.page.locator('.channel__open:visible').count()).toBe(0);
  await reader.leave();
});
