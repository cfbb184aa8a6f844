import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { picture } from '../../src/lib/case/lock-screen.ts';
import { guideDay, readGuide } from '../guide/guide.ts';
import { everyRule, violations } from './axe.ts';
import { lockAway } from './case-lock.ts';
import { browserForTests, type Circumstances, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** Noon of the day the guide is built for. */
const noon = `${guideDay}T03:00:00Z`;
const issuers = readGuide()
  .records.contacts.map(({ data }) => data)
  .filter(({ purpose }) => purpose[0] === 'stop-card');
/** With two numbers and a pause in its app; with one number; with none; a bank of one's own. */
const [both, one, none, bank] = ['sample-card', 'other-card', 'unknown-card', 'unlisted-bank'];

async function openList(circumstances: Circumstances = {}, language = 'en'): Promise<Reader> {
  const reader = await newReader({ clock: noon, ...circumstances });
  await reader.context.addInitScript(() => (window.print = () => undefined));
  await reader.open(`/${language}/case/stop-list/`);
  return reader;
}

const choose = async (page: Page, ...ids: (string | undefined)[]) => {
  for (const id of ids) await page.locator(`input[name="stop[]"][value="${id}"]`).check();
};
const shown = (page: Page) =>
  page
    .locator('[data-stop]:visible')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['stop']));
const numbersOf = (page: Page) =>
  page.locator('[data-stop]:visible .phone-link').evaluateAll((links) =>
    links.map((link) => ({
      text: link.textContent.trim(),
      dialled: link.getAttribute('href')!.replace('tel:', ''),
    })),
  );
const take = (page: Page, what: string) => page.locator(`[data-take="${what}"]`).click();
const said = (page: Page) => page.locator('[data-said]').textContent();

async function saved(page: Page, what: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), take(page, what)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a card network says who the issuer is, where it is chosen and where it stands', async () => {
  const reader = await openList();
  const { page } = reader;
  const hint = /issuer.*named on its back/;
  expect(await page.locator(`label:has([value="${none}"])`).innerText()).toMatch(hint);
  expect(await page.locator(`label:has([value="${one}"])`).innerText()).not.toMatch(hint);
  await choose(page, none);
  expect(await page.locator(`[data-stop="${none}"]`).innerText()).toMatch(hint);
  await reader.leave();
});

describe.each(['ja', 'en'])('in %s', (language) => {
  test('without scripts all are there, with a line that says so, and nothing to press', async () => {
    const reader = await openList({ scripts: false }, language);
    const { page } = reader;
    for (const { id } of issuers)
      expect(await page.locator(`[data-stop="${id}"]:visible`).count()).toBe(1);
    expect(await page.locator('[data-all]:visible').count()).toBe(1);
    expect(await page.locator('stop-list :is(button, input):visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet-wallet__blank:visible').count()).toBeGreaterThan(4);
    await reader.leave();
  });

  test('nothing is wrong with it by axe, all shown or few', async () => {
    const reader = await openList({}, language);
    const { page } = reader;
    expect(await violations(page, everyRule, 'stop-list')).toEqual([]);
    await choose(page, both, none, bank);
    await expect.poll(() => shown(page)).toHaveLength(3);
    expect(await violations(page, everyRule, 'stop-list')).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

test('only what was chosen stays, also for whoever comes back; by keyboard; and all once nothing is', async () => {
  const reader = await openList();
  const { page } = reader;
  expect(await shown(page)).toEqual(expect.arrayContaining([both, one, none, bank]));
  await page.locator(`input[value="${one}"]`).press('Space');
  await expect.poll(() => shown(page)).toEqual([one]);
  expect(await page.locator('[data-all]').isVisible()).toBe(false);
  expect(await page.locator('[data-choice]').getAttribute('open')).not.toBeNull();
  await page.reload();
  await expect.poll(() => shown(page)).toEqual([one]);
  // Whoever comes back wants the cards.
  expect(await page.locator('[data-choice]').getAttribute('open')).toBeNull();
  expect(new URL(page.url()).hash + new URL(page.url()).search).toBe('');
  await page.locator('[data-choice] summary').click();
  await page.locator(`input[value="${one}"]`).uncheck();
  await expect.poll(() => shown(page)).toContain(both);
  expect(await page.locator('[data-taking]').isVisible()).toBe(false);
  await reader.leave();
});

test('a card shows how to stop it in the app, what to say, and says where no way without a voice is known', async () => {
  const reader = await openList();
  const { page } = reader;
  const card = (id: string | undefined) => page.locator(`[data-stop="${id}"]`);
  const { channels, say } = issuers.find(({ id }) => id === both)!;
  const pause = channels.find((channel) => 'stops' in channel && channel.stops)!;
  const label = card(both).locator(`#contact-${both}-${pause.id}`);
  expect(await label.locator('.screen-path b').allTextContents()).toEqual(
    'path' in pause ? pause.path?.map(({ ja }) => ja) : [],
  );
  expect(await card(both).locator('.phrases__ja').allTextContents()).toEqual(
    say.map(({ ja }) => ja),
  );
  const noWay = await page
    .locator('[data-no-voiceless]')
    .evaluateAll((lines) =>
      lines.map((line) => line.closest<HTMLElement>('[data-stop]')!.dataset['stop']),
    );
  expect(noWay).toContain(one);
  expect(noWay).not.toContain(both);
  await reader.leave();
});

test('saves all numbers that are shown in one file for contacts', async () => {
  const reader = await openList();
  const { page } = reader;
  await choose(page, both, one, none);
  await expect.poll(() => shown(page)).toHaveLength(3);
  const numbers = await numbersOf(page);
  expect(numbers.length).toBe(3);
  const { name, bytes } = await saved(page, 'contacts');
  const lines = bytes.toString().replaceAll('\r\n ', '').split('\r\n');
  expect(name).toMatch(/\.vcf$/);
  expect(lines.filter((line) => line === 'BEGIN:VCARD')).toHaveLength(3);
  expect(
    lines.filter((line) => line.startsWith('TEL')).map((line) => line.replace(/.*:/, '')),
  ).toEqual(numbers.map(({ dialled }) => dialled));
  const notes = lines.filter((line) => line.startsWith('NOTE:'));
  expect(notes).toHaveLength(3);
  for (const note of notes) expect(note).toMatch(/.{20}torimodosu\.example\/e\/[\w-]+\/$/);
  expect(await said(page)).toContain('3');
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('a lock is told in the open, above the choice, and opens there', async () => {
  const reader = await openList();
  const { page } = reader;
  await choose(page, both);
  await lockAway(page, 'three old cats');
  const field = page.locator('case-notice input');
  expect(await page.locator('[data-choice] case-notice').count()).toBe(0);
  const above = await page.evaluate(
    () => document.querySelector('stop-list')!.firstElementChild!.localName,
  );
  expect(above).toBe('case-notice');
  await field.fill('three old cats');
  await field.press('Enter');
  await expect.poll(() => shown(page)).toEqual([both]);
  await expect.poll(() => page.locator('[data-choice] case-notice').count()).toBe(1);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('draws a picture for the lock screen', async () => {
  const reader = await openList();
  const { page } = reader;
  await choose(page, both, bank);
  const drawn = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const methods = CanvasRenderingContext2D.prototype;
    const draw = Reflect.get(methods, 'fillText') as (...given: unknown[]) => void;
    Object.assign(methods, {
      fillText(this: unknown, ...given: [string, number, number]) {
        texts.push(given[0]);
        Reflect.apply(draw, this, given);
      },
    });
    return texts;
  });
  const { name, bytes } = await saved(page, 'picture');
  const { width, height } = PNG.sync.read(bytes);
  expect([name, width, height]).toEqual(['torimodosu.png', picture.width, picture.height]);
  const texts = await drawn.jsonValue();
  const [first] = await numbersOf(page);
  expect(texts).toContain(first!.text);
  expect(texts).toContain(await page.locator(`[data-stop="${bank}"] [data-instead]`).textContent());
  expect(texts.every((text) => text.trim() !== '')).toBe(true);
  expect(texts.join('\n')).toMatch(/torimodosu\.example\/e\/2026-11-22-[a-z]{3}\/$/);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('prints a card for the wallet alone, and the list without it', async () => {
  const reader = await openList();
  const { page } = reader;
  await choose(page, both, one, none);
  await expect.poll(() => shown(page)).toHaveLength(3);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.sheet-wallet:visible').count()).toBe(0);
  expect(await shown(page)).toEqual(expect.arrayContaining([both, one, none]));
  expect(await page.locator('stop-list :is(button, input):visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  const numbers = await numbersOf(page);
  await take(page, 'wallet');
  await page.locator('stop-list[data-paper="wallet"]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const lines = page.locator('.stop-wallet__line:visible');
  expect(await lines.count()).toBe(3);
  const written = (await lines.allTextContents()).join(' ');
  expect(numbers.filter(({ text }) => written.includes(text))).toHaveLength(2);
  expect(await shown(page)).toEqual([]);
  // No number is cut off.
  expect(
    await page
      .locator('.stop-wallet__line[data-number] span:last-child')
      .evaluateAll((spans) => spans.map((span) => span.scrollWidth - span.clientWidth)),
  ).toEqual([0, 0]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.sheet-wallet:visible').count()).toBe(0);
  await reader.leave();
});

test('a number that an old copy withholds is in no file, and the picture and the card say so', async () => {
  const reader = await openList({ clock: '2029-06-01T03:00:00Z' });
  const { page } = reader;
  await choose(page, both);
  await expect.poll(() => shown(page)).toEqual([both]);
  expect(await numbersOf(page)).toEqual([]);
  await take(page, 'contacts');
  await expect.poll(() => said(page)).not.toBe('');
  await take(page, 'wallet');
  await page.locator('stop-list[data-paper="wallet"]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const written = await page.locator('.stop-wallet__line:visible').allTextContents();
  expect(written).toHaveLength(1);
  expect(written.join()).not.toMatch(/\d{3}/);
  expect(written.join()).toContain('not shown');
  await reader.leave();
});
