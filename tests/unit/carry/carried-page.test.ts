import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import {
  carriedHtml,
  mainOf,
  withoutNeedlessEnds,
} from '../../../src/integrations/carry/carried-page.ts';

const carried = (html: string) =>
  carriedHtml(mainOf(`<body><main>${html}</main></body>`), {
    linkTo: (href) => (href.startsWith('/') ? undefined : href),
    anchorOf: (id) => id,
  });

test('a picture becomes the words that describe it; an ornament goes', () => {
  expect(carried('<svg><title>T</title><desc>Two bars</desc></svg><p><svg></svg>x</p>')).toBe(
    '<p>Two bars</p><p>x</p>',
  );
});

test('readings, languages and marks against translation stay, classes without a style go', () => {
  expect(
    carried(
      '<p class="small x" lang="ja" translate="no" data-x><ruby>電話<rt>でんわ</rt></ruby></p>',
    ),
  ).toBe('<p lang="ja" translate="no"><ruby>電話<rt>でんわ</rt></ruby></p>');
});

test('the sort of an advice is seen', () => {
  expect(carried('<section class="advice" data-kind="dont">No</section>')).toBe(
    '<section class="advice advice--dont">No</section>',
  );
});

test('custom elements, labels and forms leave what they hold', () => {
  expect(carried('<check-list><form><label id="a">One</label></form></check-list>')).toBe(
    '<span id="a">One</span>',
  );
});

test('folded parts stand open where a reading program cannot unfold them', () => {
  const main = mainOf('<body><main><details><summary>a</summary>b</details></main></body>');
  const manner = { linkTo: () => undefined, anchorOf: () => undefined };
  expect(carriedHtml(main, manner)).toContain('<details>');
  expect(carriedHtml(main, { ...manner, unfolded: true })).toContain('<details open="">');
});

test('a link that leads nowhere leaves its words', () => {
  expect(carried('<p><a href="/x/">words</a> <a href="tel:110"> 110 </a></p>')).toBe(
    '<p>words <a href="tel:110">110</a></p>',
  );
});

test.each([
  '<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>',
  '<p>a</p><p>b</p><div>c</div>',
  '<p><ruby>電話<rt>でんわ</rt></ruby><ruby>番号<rt>ばんごう</rt></ruby></p><h3>x</h3>',
  '<details><summary>a</summary><p>b</p></details><p>c</p>',
  '<a href="#x"><p>a</p></a>text',
  '<ul><li><p>b</p></li></ul>text',
])('what has no needless end tags is the same to a browser: %s', (html) => {
  expect(serialize(parseFragment(withoutNeedlessEnds(html)))).toBe(serialize(parseFragment(html)));
});
