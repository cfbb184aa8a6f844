import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/launch.ts';
import { waitForScripts } from '../browser/scripts-loaded.ts';
import { buildSite, untilBuilt } from '../built-site.ts';
import { guideContent, readGuide } from '../guide/guide.ts';
import { serve } from '../serve.ts';
import { translateTo } from '../../src/lib/interface-strings.ts';
import { languages } from '../../src/model/language.ts';
import { recordKindNames } from '../../src/model/records/index.ts';
import { mark, spoilPages, spoilRecords } from './hostile-texts.ts';
import { pagePaths } from './page-paths.ts';
import { readPage, wordsOf } from './pages.ts';
import { copyProject } from '../project-copy.ts';

/** The guide of fixtures with a hostile text in every field of every record and page, in no repository. */
const copy = copyProject('hostile-project', guideContent);
const output = join(copy, 'dist');
let spoilt: Set<string>;

beforeAll(() => {
  spoilt = spoilRecords(copy);
  spoilPages(copy);
  buildSite(copy, output, {});
}, untilBuilt);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page as a browser builds them, what templates hold included. */
function elements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'attrs' in child
      ? [child, ...elements(child), ...('content' in child ? elements(child.content) : [])]
      : [],
  );
}
const elementsOf = (folder: string, path: string) =>
  elements(parse(readFileSync(join(folder, path.replace(/\/$/, '/index.html')), 'utf8')));

test('hostile texts stand in every kind of record', () => {
  const kinds = new Set([...spoilt].map((field) => field.split(' ')[0]));
  expect(kinds).toContain('strings');
  expect(recordKindNames.filter((folder) => !kinds.has(folder))).toEqual([]);
});

test('no text of content becomes an element, an attribute or a script of any page', () => {
  const inline = (element: Element) =>
    element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const ours = new Set(
    pagePaths(inject('guideFolder')).flatMap((path) =>
      elementsOf(inject('guideFolder'), path)
        .filter(({ tagName }) => tagName === 'script')
        .map(inline),
    ),
  );
  // What an organisation's page says for machines is data that no text can end, once a page.
  const isData = (element: Element) =>
    element.attrs.length === 1 &&
    element.attrs[0]!.value === 'application/ld+json' &&
    !inline(element).includes('<') &&
    typeof JSON.parse(inline(element)) === 'object';
  let seen = 0;
  let data = 0;
  for (const path of pagePaths(output)) {
    if (readFileSync(join(output, path.replace(/\/$/, '/index.html')), 'utf8').includes(mark))
      seen++;
    const all = elementsOf(output, path);
    const blocks = all.filter((element) => element.tagName === 'script' && isData(element));
    expect(blocks.length, path).toBeLessThan(2);
    data += blocks.length;
    const code = all.filter(
      (element) =>
        (element.tagName === 'script' && !ours.has(inline(element)) && !blocks.includes(element)) ||
        element.tagName === 'img' ||
        element.attrs.some(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)),
    );
    expect(
      code.map(({ tagName, attrs }) => [tagName, attrs]),
      path,
    ).toEqual([]);
  }
  expect(seen).toBeGreaterThan(readGuide().pages.length);
  expect(data).toBeGreaterThan(0);
});

test('the policy allows the same scripts, and as many styles, as without the texts', () => {
  // Names of classes, and with them the hashes of styles, depend on the folder of the project.
  const policy = (folder: string) =>
    /Content-Security-Policy: (.*)/
      .exec(readFileSync(join(folder, '_headers'), 'utf8'))![1]!
      .replace(/style-src [^;]*/, (styles) => styles.replaceAll(/sha256-[^']+/g, 'a hash'));
  expect(policy(output)).toBe(policy(inject('guideFolder')));
});

test('feeds and data files keep their form', () => {
  for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    const text = () => readFileSync(join(output, name), 'utf8');
    if (/\.(?:json|webmanifest)$/.test(name)) JSON.parse(text());
    if (name.endsWith('.xml')) expect(text(), name).not.toMatch(/<(?:script|svg|img|a)[\s/>]/i);
  }
});

test('without a repository, the ledger says that its history is not at hand, and tells no day', () => {
  const ledger = pagePaths(output).filter((path) => /^\/(?:ja|en)\/ledger\//.test(path));
  expect(ledger.length).toBeGreaterThan(languages.length);
  for (const path of ledger) {
    const { document, language } = readPage(output, path);
    const text = wordsOf(document.querySelector('main')!);
    expect(text, path).toContain(translateTo(language!)('ledger.notAtHand'));
    expect(document.querySelector('.ledger__history'), path).toBeNull();
  }
  const feed = readFileSync(join(output, 'ja/ledger.xml'), 'utf8');
  expect(feed).toContain(translateTo('ja')('ledger.notAtHand'));
  expect(feed).not.toContain('<item>');
});

test('under the real headers nothing of a text runs, on any kind of page', async () => {
  const server = await serve(output);
  const browser = await launch(inject('browserPath'));
  const context = await browser.newContext({ serviceWorkers: 'block' });
  waitForScripts(context);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  // One page of each kind, in one language or the other.
  const kinds = new Map(pagePaths(output).map((path) => [path.split('/')[2], path]));
  try {
    for (const path of [...kinds.values(), '/ja/', '/ja/contacts/', '/ja/audit/']) {
      await page.goto(server.address + path);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await page.evaluate((name) => name in window, mark), path).toBe(false);
    }
    // What Pagefind cites of the texts becomes text and marks.
    for (const [language, words] of [
      ['ja', '推測と食い違い'],
      ['en', 'menu pause'],
    ] as const) {
      await page.goto(`${server.address}/${language}/search/`);
      await page.fill('main search-panel input', words);
      await page.locator('main [role="row"] mark').first().waitFor();
      const details = page.locator('main .search-result__details');
      expect((await details.allTextContents()).join()).toContain(mark);
      const names = await details.evaluateAll((places) =>
        places.flatMap((place) => [...place.querySelectorAll('*')].map(({ tagName }) => tagName)),
      );
      expect(names.filter((name) => name !== 'SPAN' && name !== 'MARK')).toEqual([]);
      expect(await page.evaluate((name) => name in window, mark)).toBe(false);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  expect(refused).toEqual([]);
});
