import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { caseVersion, emptyCase } from '../../src/lib/case/state.ts';
import { sampleEvent } from '../unit/case/samples.ts';
import { everyRule, violations } from './axe.ts';
import { seal } from './case-lock.ts';
import { browserForTests, type Circumstances } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));

/** A case with something in it that can be told from the page's own words. */
const written = { ...emptyCase(), own: { ...emptyCase().own, name: 'Kumiko-of-the-case' } };

async function openFile(language = 'en', circumstances: Circumstances = {}) {
  const reader = await newReader(circumstances);
  await reader.open(`/${language}/case/file/`);
  await reader.page.locator('case-file:defined').waitFor();
  return reader;
}

/** Brings a file in, as if the reader chose it. */
async function choose(page: Page, content: string) {
  await page.locator('case-file [name="file"]').setInputFiles({
    name: 'case.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

const exported = JSON.stringify({ format: 'torimodosu-case', exported: '2026-11-29', ...written });

const entries = (page: Page) =>
  page.evaluate(() => ({ device: { ...localStorage }, tab: { ...sessionStorage } }));

const said = (page: Page) => page.locator('.case-file__said');

test('a case stays in the tab, then on the device, then sealed, then nowhere', async () => {
  const { page, problems, leave } = await openFile();
  await choose(page, exported);
  await page.locator('[data-do="apply"]').click();
  await expect.poll(() => said(page).textContent()).toContain('it is in');
  expect(JSON.stringify((await entries(page)).tab)).toContain(written.own.name);
  expect((await entries(page)).device).not.toHaveProperty('torimodosu-case');

  await page.locator('[data-do="keep"]').click();
  await page.locator('form[data-do="seal"]').waitFor();
  expect(JSON.stringify((await entries(page)).device)).toContain(written.own.name);
  expect((await entries(page)).tab).not.toHaveProperty('torimodosu-case');

  await seal(page, 'three old cats');
  await expect.poll(() => said(page).textContent()).toContain('passphrase is set');
  expect(JSON.stringify((await entries(page)).device)).not.toContain(written.own.name);

  await page.locator('[data-do="lock"]').click();
  const field = page.locator('case-notice input');
  await field.fill('three old dogs');
  await field.press('Enter');
  const status = page.locator('case-notice [role="status"]');
  await expect.poll(() => status.textContent()).toContain('did not open');
  await field.fill('three old cats');
  await field.press('Enter');
  await expect.poll(() => status.textContent()).toContain('open');

  await page.locator('case-notice [data-do="erase"]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the record' }).click();
  await page.locator('[data-part="tab"]').waitFor();
  const left = await entries(page);
  expect(Object.keys({ ...left.device, ...left.tab }).filter((name) => /case/.test(name))).toEqual(
    [],
  );
  expect(problems).toEqual([]);
  await leave();
});

test('a saved file is brought in on another device, and one that is sealed asks for its passphrase', async () => {
  const { page, leave } = await openFile('ja');
  await choose(page, exported);
  await page.locator('[data-do="apply"]').click();
  await page.locator('[data-do="keep"]').click();
  await page.locator('[name="passphrase"]:visible').fill('いぬとねこのうた');
  await page.locator('[name="again"]').fill('いぬとねこのうた');
  await page.locator('form[data-do="seal"] [type="submit"]').click();
  await page.locator('[data-do="unseal"]').waitFor();
  const download = page.waitForEvent('download');
  await page.locator('[data-do="save"]').click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).not.toContain(written.own.name);
  await leave();

  const other = await openFile('en');
  await choose(other.page, file);
  const field = other.page.locator('form[data-do="read"] [name="passphrase"]');
  await field.fill('wrong one');
  await field.press('Enter');
  await expect.poll(() => said(other.page).textContent()).toContain('did not open');
  await field.fill('いぬとねこのうた');
  await field.press('Enter');
  await other.page.locator('[data-do="apply"]').click();
  await expect
    .poll(async () => JSON.stringify(await entries(other.page)))
    .toContain(written.own.name);
  await other.leave();
});

test.each([
  ['[]', 'not a record saved by this site'],
  [exported.replace(`"version":${caseVersion}`, `"version":${caseVersion + 1}`), 'newer version'],
  [exported.replace('"events":{}', '"events":{"a":{}}'), 'damaged'],
  [exported.slice(0, -9), 'damaged'],
])('%# a file that is none is refused with the reason', async (content, reason) => {
  const { page, leave } = await openFile();
  await choose(page, content);
  await expect.poll(() => said(page).textContent()).toContain(reason);
  expect(await page.locator('[data-do="apply"]').isVisible()).toBe(false);
  await leave();
});

test('what must not be kept is not brought in, and the page says where it stood', async () => {
  const { page, leave } = await openFile();
  const { events } = { events: { a: sampleEvent({ note: 'the code I got is 482 913' }) } };
  await choose(page, JSON.stringify({ ...JSON.parse(exported), events }));
  const plan = page.locator('[data-plan]');
  await expect.poll(() => plan.textContent()).toContain('20 November 2026 Details');
  await page.locator('[data-do="apply"]').click();
  await expect.poll(() => said(page).textContent()).toContain('it is in');
  const { tab } = await entries(page);
  expect(JSON.stringify(tab)).not.toContain('482 913');
  expect(JSON.stringify(tab)).toContain('2026-11-20');
  await leave();
});

test('a damaged record can be saved as it is', async () => {
  const { page, leave } = await openFile();
  await page.evaluate(() => localStorage.setItem('torimodosu-case', '{"version":1,'));
  await page.reload();
  await page.locator('[data-part="loss-unreadable"]').waitFor();
  const download = page.waitForEvent('download');
  await page.locator('[data-do="save-unreadable"]').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"version":1,');
  // It can be erased, though nothing of it is shown.
  await page.locator('case-notice [data-do="erase"]').click();
  await page.locator('dialog[open] [value="yes"]').click();
  await expect
    .poll(async () => JSON.stringify(await entries(page)))
    .not.toContain('torimodosu-case');
  await leave();
});

test('a dossier for who does not read Japanese is followed by one for a desk that does', async () => {
  const file = JSON.stringify({
    ...JSON.parse(exported),
    events: {
      a: sampleEvent({ organisation: 'sample-card', name: '見本支店', person: '佐藤' }),
    },
  });
  for (const [language, dossiers] of [
    ['en', ['en', 'ja']],
    ['ja', ['ja']],
  ] as const) {
    const { page, problems, leave } = await openFile(language);
    await choose(page, file);
    await page.locator('[data-do="apply"]').click();
    await page.locator('[data-do="dossier"]').click();
    const drawn = page.locator('[data-dossier]');
    await drawn.first().locator('table').waitFor();
    const tags = await drawn.evaluateAll((all) => all.map((one) => (one as HTMLElement).lang));
    expect(tags).toEqual(dossiers);
    const ofDesk = page.locator('[data-dossier][lang="ja"]');
    expect(await ofDesk.locator('th').allTextContents()).toContain('日時');
    const row = await ofDesk.locator('tbody tr').textContent();
    for (const text of ['見本支店', '佐藤', '2026年11月20日']) expect(row).toContain(text);
    // Of a cell that lies beyond the edge of its table, axe cannot see the colours.
    await page.setViewportSize({ width: 1440, height: 3000 });
    expect(await violations(page, everyRule, 'main')).toEqual([]);
    expect(problems).toEqual([]);
    await leave();
  }
});

test('where storage is forbidden the case lives as long as the page', async () => {
  const { page, problems, leave } = await openFile('en', { storageForbidden: true });
  await choose(page, exported);
  await page.locator('[data-do="apply"]').click();
  await page.locator('[data-do="keep"]').click();
  await page.locator('[data-part="loss-not-saved"]').waitFor();
  // Another page would hold nothing of it: the notice itself saves the file.
  const download = page.waitForEvent('download');
  await page.locator('case-notice [data-do="save-case"]').click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ own: written.own });
  await expect
    .poll(() => page.locator('case-notice [role="status"]').textContent())
    .toContain('Saved');
  expect(problems).toEqual([]);
  await leave();
});

describe.each(['ja', 'en'])('in %s', (language) => {
  test.each(['phone', 'desktop'] as const)(
    'nothing is found on a %s, also with a plan and a lock',
    async (screen) => {
      const { page, leave } = await openFile(language, { screen });
      await choose(page, exported);
      await page.locator('[data-do="apply"]').waitFor();
      expect(await violations(page, everyRule, 'main')).toEqual([]);
      await page.locator('[data-do="apply"]').click();
      await page.locator('[data-do="keep"]').click();
      await page.locator('form[data-do="seal"]').waitFor();
      expect(await violations(page, everyRule, 'main')).toEqual([]);
      const wide = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(wide)).toBe(0);
      await leave();
    },
  );

  test('without scripts it says that nothing can be kept here', async () => {
    const reader = await newReader({ scripts: false });
    await reader.open(`/${language}/case/file/`);
    expect(await reader.page.locator('.case-file__without').isVisible()).toBe(true);
    expect(await reader.page.locator('main button:visible').count()).toBe(0);
    await reader.leave();
  });
});
