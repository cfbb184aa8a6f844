import { expect, inject, test } from 'vitest';
import { browserForTests, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** How many controls of a page are pressed, from the top. */
const most = 6;

/** Wraps every text as browsers do that translate a page, so that a press hits none of our elements. */
function translate(): void {
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode())
    if (walker.currentNode.nodeValue!.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    text.parentNode!.replaceChild(outer, text);
    outer.append(inner);
    inner.append(text);
  }
}

/** Whether anything on the page changes when the text of one of its buttons is pressed. */
async function answers(reader: Reader, path: string, at: number, isTranslated: boolean) {
  await reader.open(path);
  await reader.page.waitForLoadState('load');
  if (isTranslated) await reader.page.evaluate(translate);
  const button = reader.page.locator('main button:visible').nth(at);
  const target = isTranslated ? button.locator('font font').first() : button;
  await reader.page.evaluate(() => {
    const seen = new MutationObserver(() => (document.documentElement.dataset['changed'] = ''));
    seen.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await target.click();
  await reader.page.waitForTimeout(400);
  return reader.page.evaluate(() => 'changed' in document.documentElement.dataset);
}

test.each(['contacts', 'audit', 'say/card-issuer', 'number-check'])(
  'on /en/%s/ every button works in a page that the browser has translated',
  async (page) => {
    const path = `/en/${page}/`;
    const reader = await newReader();
    await reader.open(path);
    await reader.page.waitForLoadState('load');
    const buttons = Math.min(most, await reader.page.locator('main button:visible').count());
    for (let at = 0; at < buttons; at += 1)
      expect([at, await answers(reader, path, at, true)]).toEqual([
        at,
        await answers(reader, path, at, false),
      ]);
    await reader.leave();
  },
  120_000,
);
