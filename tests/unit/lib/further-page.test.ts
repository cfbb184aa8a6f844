import { describe, expect, test } from 'vitest';
import { marked } from '../../../src/lib/fallback-mark.ts';
import { furtherPage } from '../../../src/lib/further-page.ts';
import { factsOf } from '../../../src/lib/language-facts.ts';

const language = { ...factsOf('en'), tag: 'ne' as 'en', lang: 'ne', completeness: 'some' as const };
const site = { base: '/guide/', pages: new Set(['ne', 'ne/do/police', 'en/act-now']) };

/** The body of a page with such a body. */
const body = (html: string) =>
  /<body>([^]*)<\/body>/.exec(
    furtherPage(`<!doctype html><html lang="ne"><body>${html}</body></html>`, language, site),
  )?.[1];
const english = (words: string) => marked(words, 'en');

test('marked words get their language', () => {
  expect(body(`<p>क ${english('one')} ख</p>`)).toBe('<p>क <span lang="en">one</span> ख</p>');
});

test('words within words are of the inner language', () => {
  expect(body(`<p>${english(`a ${marked('ख', 'ne' as 'en')} b`)}</p>`)).toBe(
    '<p><span lang="en">a </span><span lang="ne">ख</span><span lang="en"> b</span></p>',
  );
});

test('an element that names its own language keeps it inside marked words', () => {
  expect(body(`<p>${english('say <span lang="ja">警察</span> now')}</p>`)).toBe(
    '<p><span lang="en">say </span><span lang="ja">警察</span><span lang="en"> now</span></p>',
  );
});

test('a mark that is cut off ends with its element', () => {
  expect(body(`<p>${english('one').slice(0, -1)}</p><p>ख</p>`)).toBe(
    '<p><span lang="en">one</span></p><p>ख</p>',
  );
});

test('where no language can be said, words stand without marks', () => {
  expect(body(`<a data-x="${english('one')}">क</a><script>a("${english('b')}")</script>`)).toBe(
    '<a data-x="one">क</a><script>a("b")</script>',
  );
  expect(body(`<select><option>${english('one')}</option></select>`)).toBe(
    '<select><option>one</option></select>',
  );
});

test('an element whose attribute is marked says its language, and what it holds keeps the page’s', () => {
  expect(
    body(`<nav aria-label="${english('one')}">क<ul><li>ख</li></ul><b lang="ja">警</b></nav>`),
  ).toBe(
    '<nav aria-label="one" lang="en"><span lang="ne">क</span><ul lang="ne"><li>ख</li></ul><b lang="ja">警</b></nav>',
  );
  expect(body(`<input placeholder="${english('one')}">`)).toBe(
    '<input placeholder="one" lang="en">',
  );
  expect(
    body(`<a href="/guide/ne/act-now/" title="${english('one')}">${english('two')}</a>`),
  ).toMatch(
    /^<a href="\/guide\/en\/act-now\/" title="one" hreflang="en" lang="en"><span lang="ne"><span lang="en">two<\/span> \([^)]+\)<\/span><\/a>$/,
  );
  expect(body(`<b title="${english('one')}" lang="ja">警</b>`)).toBe(
    '<b title="one" lang="ja">警</b>',
  );
});

test('a link to a page the language has stays as it is', () => {
  const link = '<a href="/guide/ne/do/police/#steps">क</a><a href="/guide/ne/">ख</a>';
  expect(body(link)).toBe(link);
});

test('a link to a page it lacks leads to the fallback’s, and says its language in words', () => {
  expect(body('<a href="/guide/ne/act-now/?a#b">क</a>')).toMatch(
    /^<a href="\/guide\/en\/act-now\/\?a#b" hreflang="en">क \([^)]+\)<\/a>$/,
  );
});

test('a link whose parts have places of their own keeps them beside the name', () => {
  expect(body('<a href="/guide/ne/act-now/"><b class="x">क</b><b class="y">ख</b></a>')).toMatch(
    /<b class="x">क<\/b><b class="y">ख<\/b> \([^)]+\)<\/a>$/,
  );
});

test.each(['template', 'noscript'])('what stands in a <%s> is finished too', (tag) => {
  expect(body(`<${tag}><a href="/guide/ne/act-now/">${english('one')}</a></${tag}>`)).toContain(
    `<${tag}><a href="/guide/en/act-now/" hreflang="en"><span><span lang="en">one</span>`,
  );
});

test('links of other kinds are left alone', () => {
  const links =
    '<a href="#a">क</a><a href="/guide/ja/act-now/">ख</a><a href="https://a.example/ne/">ग</a>';
  expect(body(links)).toBe(links);
});

test('scripts are told in which language the rest of the guide is', () => {
  expect(furtherPage('<!doctype html><html lang="ne"></html>', language, site)).toContain(
    '<html lang="ne" data-fallback="en">',
  );
});

describe('readings', () => {
  const easy = {
    ...language,
    lang: 'ja',
    spaces: false,
    readings: true,
    fallbackName: 'ふつうの日本語《にほんご》',
  };
  const easyBody = (html: string) =>
    /<body>([^]*)<\/body>/.exec(
      furtherPage(`<html lang="ne"><body>${html}</body></html>`, easy, site),
    )?.[1];

  test('stand over their words, in one element', () => {
    expect(easyBody('<p>カードを止《と》める</p>')).toBe(
      '<p><span>カードを<ruby>止<rt>と</rt></ruby>める</span></p>',
    );
  });

  test('are there for dates and amounts that the platform wrote', () => {
    expect(easyBody('<p>5月</p>')).toBe('<p><span>5<ruby>月<rt>がつ</rt></ruby></span></p>');
  });

  test('are left out where no ruby can stand, and of words for scripts', () => {
    expect(
      easyBody(
        '<a title="電話《でんわ》" data-words="電話《でんわ》">x</a><option>止《と》める</option>',
      ),
    ).toBe('<a title="電話" data-words="電話">x</a><option>止める</option>');
  });

  test('of words for scripts stand once on the page, for what draws them', () => {
    const page = furtherPage(
      '<html lang="ne"><body data-a="{&quot;x&quot;:&quot;{n}分《ふん》後《ご》&quot;}" data-b="電話"><p data-a="電話《でんわ》" title="止《と》める" data-b="電話《でんわ》">',
      easy,
      site,
    );
    expect(/ data-readings="([^"]*)"/.exec(page)![1]).toBe('分《ふん》後《ご》\n電話《でんわ》');
  });

  test('stay out of words in other languages', () => {
    expect(easyBody('<p lang="zh">5月</p>')).toBe('<p lang="zh">5月</p>');
  });

  test('stand over the name of the fallback behind a link', () => {
    expect(easyBody('<a href="/guide/ne/find/">x</a>')).toContain(
      'x（ふつうの<ruby>日本語<rt>にほんご</rt></ruby>）',
    );
  });

  test('a page says the language that browsers know', () => {
    expect(furtherPage('<html lang="ne"></html>', easy, site)).toContain('<html lang="ja"');
  });
});
