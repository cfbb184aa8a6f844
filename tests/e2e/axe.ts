import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe's own options but for `ignorePseudo`: it gives up on every text whose ancestor draws a number
 * or a line beside it with a pseudo element. None of ours lies behind text, and their colours are
 * computed in tests/unit/styles/contrast.test.ts.
 * https://github.com/dequelabs/axe-core/blob/develop/doc/check-options.md#color-contrast
 */
const contrastCheck = (id: string, normal: number, large: number) => ({
  id,
  options: {
    ignoreUnicode: false,
    ignoreLength: false,
    ignorePseudo: true,
    boldValue: 700,
    boldTextPt: 14,
    largeTextPt: 18,
    contrastRatio: { normal: { expected: normal }, large: { expected: large } },
    pseudoSizeThreshold: 0.25,
    shadowOutlineEmMax: 0.2,
    textStrokeEmMin: 0.03,
  },
});
const settings = {
  checks: [
    contrastCheck('color-contrast', 4.5, 3),
    contrastCheck('color-contrast-enhanced', 7, 4.5),
  ],
};

const program = `${source}; axe.configure(${JSON.stringify(settings)})`;

/**
 * The bar: WCAG 2.2 AA and what axe counts as good practice, but for a rule that never objects: it
 * names what is hidden for somebody to look at.
 */
export const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'hidden-content': { enabled: false } },
};

/**
 * Gives every page of a context axe from its start, for a walk over many pages: `violations` brings
 * it to a page that does not have it, which takes 0.14 s more (measured on two cores).
 */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(program);
}

/** Opens every fold and lays out what is far from the screen, so that all of it is examined. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/**
 * Leaves words without the readings over them: axe gives up on the contrast of a word that has one,
 * and takes three times as long for a page (2.4 s of processor time instead of 0.8).
 */
export async function takeReadingsAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const reading of document.querySelectorAll('rt, rp')) reading.remove();
    for (const word of document.querySelectorAll('ruby')) word.replaceWith(...word.childNodes);
    document.body.normalize();
  });
}

/**
 * Where axe cannot tell the ground of a text: in a picture; in cells that a table's own scrolling
 * hides; in a box of several lines that stands within a line (a step of a path, a label), whose
 * colours are those of the text around it; on the fold of a card, whose words stand on a line;
 * under readings, which stand over their words. The
 * colours they use are computed in tests/unit/styles/contrast.test.ts.
 */
const undecided =
  'svg, .table-region, .screen-path b, filled-in label, .sheet-wallet__fold, ruby, :has(> ruby)';

/**
 * What axe objects to on a page, a line an element: rule, selector, reason.
 * @param within a selector: looks at this part alone, where the rest of the page was looked at before
 */
export async function violations(
  page: Page,
  options: RunOptions,
  within = 'html',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
  const { violations, incomplete } = await page.evaluate(
    async ({ within, undecided, ...given }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const results = await axe.run(within, {
        ...given,
        resultTypes: ['violations', 'incomplete'],
        elementRef: false,
      });
      const decidable = (selectors: unknown[]) =>
        document.querySelector(String(selectors.at(-1)))?.closest(undecided) === null;
      const incomplete = results.incomplete.map((result) => ({
        ...result,
        nodes: result.nodes.filter(({ target }) => decidable(target)),
      }));
      return { violations: results.violations, incomplete };
    },
    { ...options, within, undecided },
  );
  return [...describe(violations), ...describe(incomplete.filter(isContrast))];
}

/** A contrast that axe could not compute is not a contrast that was checked. */
const isContrast = ({ id }: { id: string }) => id.startsWith('color-contrast');

function describe(results: AxeResults['violations']): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message);
      return `${id}: ${target.join(' ')}: ${why.join('; ')}`;
    }),
  );
}
