import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { emptyCase, readerWordNames, type CaseFile } from '../../src/lib/case/state.ts';
import { giveDeviceVoice, localJapanese, type DeviceVoice } from '../browser/device-voice.ts';
import { sampleEvent } from '../unit/case/samples.ts';
import { everyRule, violations } from './axe.ts';
import { loseScripts } from './lost-scripts.ts';
import { browserForTests, type Circumstances } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
const newReaderOfSite = browserForTests();

/** Two charges on a card and one that was refunded, and a talk with the police. */
const written: CaseFile = {
  ...emptyCase(),
  own: { ...emptyCase().own, name: 'Sam Sample' },
  charges: Object.fromEntries(
    (
      [
        ['2026-11-20', 50_000, 'noticed'],
        ['2026-11-21', 530, 'billed'],
        ['2026-11-21', 700, 'refunded'],
      ] as const
    ).map(([used, amount, state], place) => [
      `c${place}`,
      {
        used,
        amount,
        state,
        merchant: 'AMAZON.CO.JP',
        order: place === 0 ? '250-0000000-0000001' : '',
        lastDigits: '',
        issuer: 'sample-card',
        issuerName: '',
        stated: '',
      },
    ]),
  ),
  events: {
    e1: sampleEvent({ topic: 'police', at: '2026-11-21T10:00', organisation: 'police' }),
  },
};

async function openPapers(file?: CaseFile, circumstances: Circumstances = {}, language = 'en') {
  const reader = await newReader(circumstances);
  if (file)
    await reader.page.evaluate((text) => {
      sessionStorage.setItem('torimodosu-case', text);
    }, JSON.stringify(file));
  await reader.open(`/${language}/case/papers/`);
  if (circumstances.scripts !== false) await reader.page.locator('case-papers:defined').waitFor();
  return reader;
}

async function choose(page: Page, paper: string) {
  await page.locator('[data-paper-choice]').selectOption(paper);
  await page.locator('[data-filled]').waitFor();
}

const text = (page: Page, language: string) =>
  page.locator(`#papers-text-${language}`).inputValue();

async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...(await violations(page, everyRule, 'case-papers')),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
  ];
}

test('a paper is filled from the case in both languages, and its gaps are marked and listed', async () => {
  const { page, problems, leave } = await openPapers(written, { screen: 'phone' });
  expect(await faults(page)).toEqual([]);
  await choose(page, 'statement');
  const english = await text(page, 'en');
  expect(english).toContain('Sam Sample');
  expect(english).toContain('2 charges, 50,530 yen');
  expect(english).toContain(
    '(1) 20 November 2026, AMAZON.CO.JP, 50,000 yen, order 250-0000000-0000001',
  );
  expect(english).not.toContain('700');
  expect(english).toContain('I consulted the police.');
  const japanese = await text(page, 'ja');
  expect(japanese).toContain('2件、50,530円');
  expect(japanese).toContain(
    '（1）2026年11月20日　AMAZON.CO.JP　50,000円　注文 250-0000000-0000001',
  );
  expect(japanese).toContain('〔');
  expect(await page.locator('[data-gaps] a').count()).toBe(1);
  await page.locator('[data-gaps] a').click();
  const selected = await page.evaluate(() => String(getSelection()) || document.activeElement?.id);
  expect(selected).toMatch(/papers-text-ja|〔/);
  expect(await faults(page)).toEqual([]);
  expect(problems).toEqual([]);
  await leave();
});

test('what was typed while the script was missing is kept when it comes', async () => {
  const { page, leave } = await openPapers();
  const bringBack = await loseScripts(page);
  const field = page.locator('[data-own="name"]');
  await field.fill('Sam Sample');
  await field.press('Tab');
  const said = page.locator('[data-said]');
  await expect.poll(() => said.textContent()).toContain('could not be loaded');
  await bringBack();
  await choose(page, 'statement');
  await expect.poll(() => text(page, 'en')).toContain('Sam Sample');
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe('Sam Sample');
  await leave();
});

test('what a call says is shown large and said, as it stands in the paper', async () => {
  const { page, problems, leave } = await openPapers(written, { screen: 'phone' });
  await page.addInitScript(giveDeviceVoice, [localJapanese]);
  await page.reload();
  await page.locator('case-papers:defined').waitFor();
  await choose(page, 'call');
  const list = page.locator('[data-call-lines]');
  const charge = list.locator('li', { hasText: '50,000円' });
  await charge.getByRole('button', { name: /^Say it/ }).click();
  const said = await page.evaluate(() => (speechSynthesis as unknown as DeviceVoice).said);
  expect(said).toEqual([
    expect.objectContaining({ text: expect.stringMatching(/ごまんえん/) as string }),
  ]);
  expect(await charge.locator('.phrases__romaji').textContent()).toContain('go-man-en');
  expect(await charge.locator('.phrases__en').textContent()).toContain('50,000 yen');
  expect(await list.locator('.phrases__when').first().textContent()).toBe(
    'If there is a charge you do not know',
  );
  await page.locator('#papers-text-ja').fill('カードを止めてください。');
  expect(await list.getByRole('listitem').count()).toBe(1);
  await list.getByRole('button', { name: 'Show it large' }).click();
  expect(await page.getByRole('dialog').textContent()).toContain('カードを止めてください。');
  await page.keyboard.press('Escape');
  expect(await faults(page)).toEqual([]);
  await choose(page, 'statement');
  expect(await list.isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await leave();
});

test('an organisation called like a part of every object is one that is not known', async () => {
  const event = { ...written.events['e1']!, organisation: 'constructor', topic: 'report' } as const;
  const { page, problems, leave } = await openPapers({ ...written, events: { e1: event } });
  await choose(page, 'statement');
  expect(await text(page, 'en')).toContain('2 charges');
  expect(problems).toEqual([]);
  await leave();
});

test('what was changed in a paper goes with the case when that is erased', async () => {
  const { page, leave } = await openPapers(written);
  await choose(page, 'statement');
  await page.locator('#papers-text-en').fill('Sam wrote this.');
  await page.locator('case-notice [data-do="erase"]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the record' }).click();
  await expect.poll(() => text(page, 'en')).not.toMatch(/wrote|Sam Sample/);
  await leave();
});

test('a card network in the place of an issuer is told of, and the reader goes on', async () => {
  const charges = { c0: { ...written.charges['c0']!, issuer: 'unknown-card' } };
  const { page, leave } = await openPapers({ ...written, charges });
  const hint = page.locator('[data-network]');
  await choose(page, 'statement');
  await expect.poll(() => hint.textContent()).toContain('named on its back or in its app');
  expect(await faults(page)).toEqual([]);
  await page.locator('#papers-to').selectOption('sample-card~');
  await expect.poll(() => hint.textContent()).toBe('');
  await leave();
});

test('words about oneself fill the paper at once, and other papers too', async () => {
  const { page, leave } = await openPapers();
  await choose(page, 'statement');
  await page.locator('#papers-name').fill('Alex Example');
  await page.locator('#papers-name').press('Tab');
  await expect.poll(() => text(page, 'ja')).toContain('Alex Example');
  await page.reload();
  await page.locator('case-papers:defined').waitFor();
  expect(await page.locator('#papers-name').inputValue()).toBe('Alex Example');
  await leave();
});

test('who helps the reader is asked where a paper tells of it, and stays on the device', async () => {
  const { page, problems, leave } = await openPapers(undefined, { screen: 'phone' });
  const helper = page.locator('[data-person="helper"]');
  await choose(page, 'statement');
  expect(await helper.isVisible()).toBe(false);
  await choose(page, 'note');
  expect(await helper.isVisible()).toBe(true);
  expect(await faults(page)).toEqual([]);
  await page.locator('#papers-helper').fill('山田 花子');
  await page.locator('#papers-relation').fill('my friend');
  await page.locator('#papers-helperPhone').fill('4111 1111 1111 1111');
  await page.locator('#papers-helperPhone').press('Tab');
  await expect.poll(() => helper.locator('[data-refused]').textContent()).toContain('not taken');
  await page.locator('#papers-helperPhone').fill('090-0000-0000');
  await page.locator('#papers-helperPhone').press('Tab');
  await expect.poll(() => text(page, 'ja')).toContain('山田 花子（my friend、090-0000-0000）');
  expect(await text(page, 'en')).toContain('My helper is 山田 花子 (my friend, 090-0000-0000).');
  // The Japanese text is the one that is sent.
  await expect.poll(() => page.locator('[data-gaps]').innerText()).toContain('“my friend”');
  await choose(page, 'statement');
  expect(await helper.isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await leave();
});

test('what a browser fills into all fields at once is kept whole', async () => {
  const { page, leave } = await openPapers();
  const names: readonly string[] = readerWordNames;
  await page.evaluate((own) => {
    for (const name of own) {
      const field = document.querySelector<HTMLInputElement>(`#papers-${name}`)!;
      field.value = `my ${name}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, names);
  const kept = () =>
    page.evaluate(
      () =>
        (JSON.parse(sessionStorage.getItem('torimodosu-case') ?? '{}') as Partial<CaseFile>).own,
    );
  await expect
    .poll(kept)
    .toMatchObject(Object.fromEntries(names.map((name) => [name, `my ${name}`])));
  for (const name of names)
    expect(await page.locator(`#papers-${name}`).inputValue()).toBe(`my ${name}`);
  await leave();
});

test('a note for oneself is in no text of the paper, and is printed alone', async () => {
  const { page, leave } = await openPapers(written);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = [...document.querySelectorAll('[data-on-paper] > *')]
        .filter((one) => !(one as HTMLElement).hidden)
        .map((one) => one.textContent)
        .join('|');
    };
  });
  const printed = () => page.locator('body').getAttribute('data-printed');
  await choose(page, 'statement');
  expect(await text(page, 'en')).not.toContain('only for me');
  expect(await page.locator('[data-own-note]').textContent()).toContain('only for me');
  await page.locator('[data-do="print-own"]').click();
  expect(await printed()).toBe('This is only for me.');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('[data-do="print"]').last().click();
  expect(await printed()).not.toContain('only for me');
  await choose(page, 'note');
  expect(await page.locator('[data-own-part]').isVisible()).toBe(false);
  await leave();
});

test('a secret is not taken, and one written into a text is told of', async () => {
  const { page, leave } = await openPapers();
  await page.locator('#papers-reading').fill('4111 1111 1111 1111');
  await page.locator('#papers-reading').press('Tab');
  await expect
    .poll(() => page.locator('[data-person="own"] [data-refused]').textContent())
    .toContain('not taken');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('4111');
  await choose(page, 'note');
  await page.locator('#papers-text-en').fill('My card is 4111 1111 1111 1111');
  await expect.poll(() => page.locator('[data-said]').textContent()).toContain('Take it out');
  await leave();
});

test('what the reader changed is saved and printed, outlives another choice, and can be dropped', async () => {
  const { page, leave } = await openPapers(written);
  await choose(page, 'statement');
  await page.locator('#papers-to').selectOption('~');
  await page.locator('#papers-text-en').fill('My own words');
  await choose(page, 'note');
  await expect.poll(() => text(page, 'en')).toContain('50,530 yen');
  await choose(page, 'statement');
  await expect.poll(() => text(page, 'en')).toBe('My own words');
  const download = page.waitForEvent('download');
  await page.locator('[data-writing="en"] [data-do="save"]').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('My own words\n');
  expect(await page.locator('#papers-page-en').textContent()).toBe('My own words');
  await page.locator('[data-do="again"]').click();
  await expect.poll(() => text(page, 'en')).toContain('Sam Sample');
  await leave();
});

test('on paper the letter stands alone, its date to the right, its subject in the middle', async () => {
  const { page, leave } = await openPapers(written);
  await choose(page, 'statement');
  await page.emulateMedia({ media: 'print' });
  const letter = page.locator('#papers-page-ja');
  expect(await letter.isVisible()).toBe(true);
  expect(await page.locator('h1').isVisible()).toBe(false);
  const aligned = await letter
    .locator('p')
    .evaluateAll((lines) =>
      lines.map((line) => [line.textContent, getComputedStyle(line).textAlign]),
    );
  expect(aligned).toContainEqual([expect.stringContaining('年'), 'end']);
  expect(aligned).toContainEqual(['お願い', 'center']);
  await page.emulateMedia({ media: null });
  await leave();
});

test('every paper of the site can be filled', async () => {
  const { page, leave } = await newReaderOfSite();
  await page.goto(new URL('/en/case/papers/', inject('siteAddress')).href);
  await page.locator('case-papers:defined').waitFor();
  const choice = page.locator('[data-paper-choice]');
  const papers = await choice
    .locator('option')
    .evaluateAll((options: HTMLOptionElement[]) =>
      options.map(({ value }) => value).filter(Boolean),
    );
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers) {
    const before = await text(page, 'en');
    await choose(page, paper);
    await expect.poll(() => text(page, 'en')).not.toBe(before);
    expect([paper, await page.locator('[data-said]').textContent()]).toEqual([paper, '']);
  }
  await leave();
});

test('a call is filled too, with numbers as they are said', async () => {
  const { page, leave } = await openPapers(written);
  await choose(page, 'call');
  const japanese = await text(page, 'ja');
  expect(japanese).toContain('11月20日、50,000円、AMAZON.CO.JPです。');
  expect(japanese).toContain('Jūichi-gatsu hatsuka, go-man-en, AMAZON.CO.JP desu.');
  await leave();
});

test('a paper to fill in by hand can be read by everybody', async () => {
  const { page, leave } = await openPapers();
  await page.locator('.case-papers__list a').first().click();
  await page.locator('.letter').first().waitFor();
  expect(await violations(page, everyRule)).toEqual([]);
  await leave();
});

describe.each(['ja', 'en'])('without scripts, in %s', (language) => {
  test('every paper opens to be filled in by hand', async () => {
    const { page, leave } = await openPapers(undefined, { scripts: false }, language);
    expect(await page.locator('select:visible, textarea:visible').count()).toBe(0);
    const links = page.locator('.case-papers__list a');
    expect(await links.count()).toBe(3);
    await links.first().click();
    await page.locator('.letter').first().waitFor();
    expect(await page.locator('.letter[lang]:visible').count()).toBe(2);
    expect(await page.locator('h1:visible, footer:visible').count()).toBe(2);
    await page.locator('.paper-bar a[href="#ja"]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.letter:visible').count()).toBe(1);
    expect(await page.locator('h1:visible, footer:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
    await leave();
  });

  test('a note for oneself is on paper only where it was asked for', async () => {
    const { page, leave } = await openPapers(undefined, { scripts: false }, language);
    await page.locator('.case-papers__list a').first().click();
    const note = page.locator('#own');
    expect(await note.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.locator('.paper-bar a[href="#own"]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.letter:visible').count()).toBe(1);
    expect(await note.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await leave();
  });
});
