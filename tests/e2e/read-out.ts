import type { Page } from 'playwright-core';

const landmark =
  /^- (banner|complementary|contentinfo|form|main|navigation|region|search)(?: "(.*)")?:?$/;

/** What misleads a reader who hears an unfolded page, a line a fault. */
export async function misreadParts(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
  const landmarks = lines.filter((line) => landmark.test(line));
  const levels = lines.flatMap((line) => /^- '?heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []);
  return [
    ...landmarks
      .filter((line, index) => landmarks.indexOf(line) !== index)
      .map((line) => `a second part of this name: ${line}`),
    ...landmarks
      .filter((line) => /^- (navigation|region):?$/.test(line))
      .map((line) => `a part without a name: ${line}`),
    ...(levels[0] === '1' ? [] : [`the first heading is of level ${levels[0]}`]),
    ...levels
      .filter((level, at) => Number(level) > Number(levels[at - 1] ?? 1) + 1)
      .map((level) => `a heading skips to level ${level}`),
    ...(await wrongLanguage(page)).map((text) => `not in the language it says: ${text}`),
  ];
}

/** Texts whose script is not the one of the language that their element says. */
const wrongLanguage = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (parent.closest('script, style')) continue;
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      const isJapanese = /[\u3040-\u30ff\u3400-\u9fff]/.test(node.nodeValue!);
      if (!language || (isJapanese && !language.startsWith('ja')))
        wrong.push(`${language}: ${node.nodeValue!.trim()}`);
    }
    return wrong;
  });
