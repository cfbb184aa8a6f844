import { expect, test } from 'vitest';
import { pageSections } from '../../../src/components/sheet/page-sections.ts';

const cite = (id: string, number: number) =>
  `<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}">${number}</a></sup>`;
const page = `<p>Before</p>
<h2 id="one">One</h2><p>First ${cite('a', 1)}</p>
<h2 id="two">Two</h2><h3 id="step">Step</h3><p>Second ${cite('c', 12)} ${cite('b', 2)} ${cite('c', 12)}</p>
<details class="fold"><summary>More</summary><div class="fold__text">Folded</div></details>`;
const take = (sections: string[], headingShift: 0 | 1 = 0) =>
  pageSections(page, { sections, prefix: 'x', headingShift });

test('only the chosen sections are taken, in the order asked for', () => {
  expect(take(['intro']).html.trim()).toBe('<p>Before</p>');
  const { html } = take(['one']);
  expect(html).toContain('First');
  expect(html).not.toContain('Before');
  expect(html).not.toContain('Second');
});

test('citations are numbered anew and lead to the notes of the sheet', () => {
  const { html, sources } = take(['two']);
  expect(sources).toEqual(['c', 'b']);
  expect(html).toContain('<a href="#x-source-c" aria-label="Source 1">1</a>');
  expect(html).toContain('<a href="#x-source-b" aria-label="Source 2">2</a>');
});

test('folds are opened, ids become the sheet’s own, and headings go down when asked', () => {
  const { html } = take(['two'], 1);
  expect(html).not.toContain('<details');
  expect(html).toContain('Folded');
  expect(html).toMatch(/<h3 id="x-two">Two<\/h3><h4 id="x-step">/i);
});

test('a section that the page does not have is refused by name', () => {
  expect(() => take(['three'])).toThrow('"three"');
});
