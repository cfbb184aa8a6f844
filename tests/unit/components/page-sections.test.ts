import { expect, test } from 'vitest';
import { pageSections } from '../../../src/components/sheet/page-sections.ts';

const page = `<p>Before</p>
<h2 id="one">One</h2><p>First, then <a href="#step">the step</a> and <a href="#two">two</a></p>
<h2 id="two">Two</h2><p class="step-pager__door"><a href="#only-step">One at a time</a></p><p class="step-pager" id="only-step">1 / 2</p><h3 id="step">Step</h3><p>A <a href="/en/glossary/#term-card" class="term">card</a></p>
<details class="fold"><summary>More</summary><p>Folded</p></details>`;
const take = (...sections: string[]) => pageSections(page, { sections, prefix: 'x' });

test('only the chosen sections are taken, in the order asked for', () => {
  expect(take('intro').trim()).toBe('<p>Before</p>');
  const html = take('one');
  expect(html).toContain('First');
  expect(html).not.toContain('Before');
  expect(html).not.toContain('Folded');
});

test('folds are opened, and a word of the glossary is a word again', () => {
  const html = take('two');
  expect(html).not.toContain('<details');
  expect(html).toContain('Folded');
  expect(html).toContain('<p>A card</p>');
});

test('ways between single steps are left out', () => {
  expect(take('two')).not.toMatch(/only-step|One at a time/);
});

test('the heading of a box of advice begins no section', () => {
  const boxed = `<section class="advice"><h2 id="do-not">Do not</h2><p>Wait</p></section>${page}`;
  const html = pageSections(boxed, { sections: ['intro'], prefix: 'x' });
  expect(html).toContain('Wait');
  expect(html).toContain('Before');
});

test('ids become the sheet’s own, with the links to them', () => {
  const html = take('one', 'two');
  expect(html).toMatch(/<h2 id="x-two">Two<\/h2><h3 id="x-step">/i);
  expect(html).toContain('<a href="#x-step">');
});

test('a section that the page does not have is refused by name', () => {
  expect(() => take('three')).toThrow('"three"');
});
