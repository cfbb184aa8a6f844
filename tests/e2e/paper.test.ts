import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { pagePaths } from '../site/pages.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const origin = 'https://torimodosu.example';
const paths = pagePaths(inject('siteFolder')).filter((path) => /\/print\/./.test(path));
/** The width of A4 and of Letter between the margins, in CSS pixels. */
const papers = { A4: Math.floor((186 / 25.4) * 96), Letter: Math.floor((191.9 / 25.4) * 96) };

describe.each(paths)('%s', (path) => {
  test('has QR codes that open an address of the site', async () => {
    const reader = await newReader({ screen: 'desktop' });
    await reader.open(path);
    const codes = await reader.page.locator('.qr-code').all();
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) {
      const { width, height, data } = PNG.sync.read(await code.screenshot());
      const read = jsQR(new Uint8ClampedArray(data), width, height)?.data;
      const label = await code.getAttribute('aria-label');
      expect(label).toContain(read);
      expect(read?.startsWith(`${origin}/`)).toBe(true);
    }
    await reader.leave();
  });

  test.each(Object.entries(papers))('fits the width of %s', async (_, width) => {
    const reader = await newReader();
    await reader.page.setViewportSize({ width, height: 1000 });
    await reader.page.emulateMedia({ media: 'print' });
    await reader.open(path);
    const wide = await reader.page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `<${element.localName} class="${element.className}">`),
    );
    expect(wide).toEqual([]);
    await reader.leave();
  });
});

describe('the packet', () => {
  const shown = '.sheet:not([hidden])';

  test('shows everything without scripts', async () => {
    const reader = await newReader({ scripts: false });
    await reader.open('/en/print/packet/');
    expect(await reader.page.locator(shown).count()).toBe(
      await reader.page.locator('.sheet').count(),
    );
    expect(await reader.page.locator('packet-composer').isVisible()).toBe(false);
    await reader.leave();
  });

  test('shows only the sheets and issuers picked, and remembers them in its address alone', async () => {
    const reader = await newReader({ screen: 'desktop' });
    const { page } = reader;
    await reader.open('/en/print/packet/');
    await page.getByRole('button', { name: 'Nothing has happened yet' }).click();
    const few = await page.locator(shown).count();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(await page.locator('.sheet').count());
    await page.getByRole('button', { name: 'My card was used' }).click();
    await page.locator('packet-composer summary').click();
    await page.getByRole('checkbox', { name: 'Sumitomo Mitsui Card (SMCC)' }).check();
    expect(await page.locator('[data-contact="smcc"]').first().isVisible()).toBe(true);
    expect(await page.locator('[data-contact="jcb"]').first().isVisible()).toBe(false);
    const remembered = await page.evaluate(() => [location.hash, localStorage.length]);
    expect(remembered).toEqual([expect.stringContaining('issuers=smcc'), 0]);
    await page.reload();
    expect(await page.locator('[data-contact="jcb"]').first().isVisible()).toBe(false);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

test('on paper too, the call requested inside Amazon comes before any number that one person reported', async () => {
  const reader = await newReader();
  await reader.open('/ja/print/contacts-cards/');
  const amazon = await reader.page.locator('[data-contact="amazon-jp"]').innerText();
  const shown = await reader.page.locator('.channel__reported-number').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  for (const number of shown)
    expect(amazon.indexOf('電話をリクエスト')).toBeLessThan(amazon.indexOf(number));
  expect(amazon).toContain('電話をリクエスト');
  await reader.leave();
});

test('a guide page prints with its folds open, real boxes and each source’s address', async () => {
  const reader = await newReader({ scripts: false });
  const { page } = reader;
  await page.emulateMedia({ media: 'print' });
  await reader.open('/ja/do/undo-changes/');
  const folded = page.locator('.fold__text').first();
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
