import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { attribute, leadsOn, readPages, type Page } from './pages.ts';

/** Where one name for several things misleads nobody, by a selector of the controls, with the reason. */
const exempt: Record<string, string> = {
  '.step-pager a':
    'Only one step with its ways is shown at a time; its “whole list” leads to that step.',
  '.checklist__item button': 'It stands in a fold that is named after the item.',
  '.front-door section a': 'Each section is named after its language.',
  '[data-do="save-case"]': 'It saves the same file as the button on the page of the file.',
  'a.term': 'A word of the glossary is named by itself, and its link explains it.',
  '.on-this-page a':
    'The contents name the headings of the page; the section there leads on to what has its name.',
};

/** The text of an element as a screen reader names a control by it: without readings and pictures. */
function spoken(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.textContent;
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (/^(?:RT|RP|SVG|STYLE|SCRIPT)$/i.test(element.tagName)) return '';
  if (attribute(element, 'aria-hidden') === 'true') return '';
  const label = attribute(element, 'aria-label') || attribute(element, 'alt');
  return label || element.childNodes.map(spoken).join('');
}

/** The name of a control. */
function nameOf(control: HTMLElement, document: HTMLElement): string {
  const ids = attribute(control, 'aria-labelledby').split(/\s+/).filter(Boolean);
  const named = ids.length > 0 ? ids.map((id) => document.getElementById(id)!) : [control];
  return named.map(spoken).join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * What a link leads to: a page of the site, whatever part of it; a place on this page; an address
 * elsewhere.
 */
function leadsTo(link: HTMLElement, { path }: Page): string {
  const here = new URL(path, 'https://site.example');
  const { host, pathname, href } = new URL(attribute(link, 'href'), here);
  return host === here.host && pathname !== here.pathname ? pathname : href;
}

/** What a button does, where: its attributes for scripts, and the thing of a list that it stands in. */
function does(button: HTMLElement): string {
  const actions = ['data-do', 'data-go', 'data-start', 'data-tool', 'value'];
  const action = actions.map((name) => attribute(button, name)).join(' ');
  return `${action} ${button.closest('[id]:is(li, article, tr, section)')?.id ?? ''}`;
}

/** An element with those that it stands in: much quicker than to ask it for its closest of a kind. */
function* outwards(element: HTMLElement): Generator<HTMLElement> {
  for (let one: HTMLElement | null = element; one; one = one.parentNode) yield one;
}

/** The names that stand for several things in a list of controls of one kind. */
function misleading(page: Page): string[] {
  const things = new Map<string, Set<unknown>>();
  const passedOver = new Set(
    page.document.querySelectorAll(['template', ...Object.keys(exempt)].join()),
  );
  for (const control of page.document.querySelectorAll('a[href], button, summary')) {
    const around = [...outwards(control)];
    if (around.some((one) => passedOver.has(one))) continue;
    const kind = control.tagName.toLowerCase();
    const key = [
      kind,
      // A dialog is shown alone; the current page is said to be it.
      around.find(({ tagName }) => tagName === 'DIALOG')?.outerHTML,
      attribute(control, 'aria-current'),
      nameOf(control, page.document),
    ].join(' | ');
    const thing =
      kind === 'a' ? leadsTo(control, page) : kind === 'button' ? does(control) : control;
    things.set(key, (things.get(key) ?? new Set()).add(thing));
  }
  return [...things].filter(([, several]) => several.size > 1).map(([key]) => key);
}

const pages = readPages(inject('siteFolder')).filter((page) => !leadsOn(page));

test.each(pages)('$path names no two controls alike that do different things', (page) => {
  expect(misleading(page)).toEqual([]);
});

test('every exemption is needed', () => {
  for (const selector of Object.keys(exempt))
    expect(
      pages.some(({ document }) => document.querySelector(selector)),
      selector,
    ).toBe(true);
});

test('names that mislead are found', () => {
  const found = (html: string) =>
    misleading({ path: '/en/', language: 'en', tag: 'en', document: parse(html) });
  const fold = (words: string) => `<details><summary>${words}</summary></details>`;
  expect(found(fold('How') + fold('How'))).toHaveLength(1);
  expect(found(fold('How<span class="sr-only">: pay</span>') + fold('How'))).toEqual([]);
  expect(found('<a href="/a/">More</a> <a href="/b/">More</a>')).toHaveLength(1);
  expect(found('<a href="/a/">More</a> <a href="/a/#part">More</a>')).toEqual([]);
  expect(found('<a href="#a">More</a> <a href="/en/#a">More</a>')).toEqual([]);
  const reading = (text: string) => `<a href="/${text}/"><ruby>見<rt>${text}</rt></ruby></a>`;
  expect(found(reading('み') + reading('けん'))).toHaveLength(1);
  const copy = (id: string, more = '') =>
    `<ul><li id="${id}"><button data-tool="copy" ${more}>Copy</button></li></ul>`;
  expect(found(copy('a') + copy('b'))).toHaveLength(1);
  expect(found(copy('a') + copy('b', 'aria-label="Copy b"'))).toEqual([]);
});
