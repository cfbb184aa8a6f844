import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { pagesToOpenOffline } from './kinds.ts';
import { offlineReaders, type OfflineReader } from './offline-reader.ts';

/** That of the guide of fixtures holds three pages alone. */
const newReader = offlineReaders('siteFolder');
const further = allLanguages.filter(({ completeness }) => completeness === 'some');

describe.each(further)('$tag, with its kit kept and the server stopped', (language) => {
  const { tag, lang, fallback } = language;
  let reader: OfflineReader;
  beforeAll(async () => {
    reader = await newReader();
    await reader.open(`/${tag}/`);
    await reader.kept('kit');
    await reader.server.stop();
  }, 180_000);
  afterAll(async () => {
    await reader.server.start();
    await reader.leave();
  });

  test('its pages open whole, with their age in its words', async () => {
    const walked = new Set(pagesToOpenOffline(inject('siteFolder')));
    const pages = reader
      .manifest()
      .entries.filter(({ group, path }) => group === `kit-${tag}` && walked.has(`/${path}`));
    expect(pages.length).toBeGreaterThan(3);
    const lines = new Set<string>();
    for (const { path } of pages) {
      await reader.open(`/${path}`);
      const line = reader.page.locator('.copy-line');
      expect(await line.getAttribute('lang'), path).toBe(lang);
      lines.add(await line.innerText());
      expect(await reader.page.locator('h1').innerText(), path).not.toBe('');
      expect(await reader.page.locator('footer').count(), path).toBeGreaterThan(0);
    }
    expect([...lines].join()).not.toContain('《');
    await reader.open(`/${fallback}/`);
    const inFallback = await reader.page.locator('.copy-line').innerText();
    expect([...lines]).not.toContain(inFallback);
    expect(reader.errors).toEqual([]);
  }, 180_000);

  test('the kit of its fallback is part of the copy', async () => {
    await reader.open(`/${tag}/act-now/`);
    await reader.page.locator(`header a[hreflang="${fallback}"]`).click();
    await reader.page.waitForURL(`**/${fallback}/act-now/`);
    expect(await reader.page.locator('.copy-line').count()).toBe(1);
  });

  test('what no copy holds is said in its words too, with links to what is kept', async () => {
    const response = await reader.page.goto(`${reader.server.address}/${tag}/no-such-page/`);
    expect(response!.status()).toBe(404);
    const own = reader.page.locator(`main a[href^="/${tag}/"]`);
    expect(await own.count()).toBeGreaterThan(1);
    const never = reader.manifest().neverCached.find((path) => path.startsWith(`${tag}/`))!;
    await reader.open(`/${never}`);
    expect(await own.count()).toBeGreaterThan(1);
    expect(await reader.page.locator('main').innerText()).not.toContain('《');
    await own.first().click();
    await reader.page.waitForURL(`**/${tag}/**`);
    expect(await reader.page.locator('.copy-line').count()).toBe(1);
  });

  test('search answers with its own pages', async () => {
    await reader.open(`/${tag}/do/stop-card/`);
    const title = (await reader.page.title()).split(' | ')[0]!;
    await reader.open(`/${tag}/search/`);
    await reader.page.fill('main search-panel input', title);
    await reader.page.locator(`main [role="row"] a[href^="/${tag}/do/stop-card/"]`).waitFor();
  });

  test.runIf(language.readings)('readings that are hidden stay hidden', async () => {
    await reader.open(`/${tag}/act-now/`);
    await reader.page.locator('.readings-switch input').check();
    await reader.open(`/${tag}/do/stop-card/`);
    await expect.poll(() => reader.page.locator('rt:visible').count()).toBe(0);
    await reader.page.locator('.readings-switch input').uncheck();
    expect(await reader.page.locator('rt:visible').count()).toBeGreaterThan(0);
  });
});
