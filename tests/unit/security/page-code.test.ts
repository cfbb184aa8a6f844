import { describe, expect, test } from 'vitest';
import { pageCode } from '../../../src/integrations/security/inline-code.ts';

const known = {
  scripts: new Set(['let a = "<b>";', 'b']),
  styles: new Set(['a[style="x"]{b:url(data:c)}']),
  files: '/guide/_astro/',
};
const code = (html: string) => pageCode(html, known);

describe('the scripts of a page', () => {
  test('are the known ones, as they stand', () => {
    const html =
      '<script>let a = "<b>";</script><script type="module" src="/guide/_astro/x.js"></script><script data-scripts="/guide/_astro/y.js /guide/_astro/z.js">b</script>';
    expect(code(html)).toEqual({ scripts: ['let a = "<b>";', 'b'], styles: [], refused: [] });
  });

  test.each([
    '<script>c</script>',
    '<SCRIPT>c</SCRIPT>',
    '<script/x>c</script>',
    '<script>c',
    '<script type="application/ld+json">go()</script>',
    '<script type="application/ld+json">"<b>"</script>',
    '<script type="application/ld+json" src="/x.js">{}</script>',
    '<script type="application/ld+json;x">{}</script>',
    '<script type="module">{}</script>',
    '<script type="speculationrules">{}</script>',
    '<script src="/x.js"></script>',
    '<script src="https://evil.example/_astro/x.js"></script>',
    '<script src="//evil.example/guide/_astro/x.js"></script>',
    '<script data-scripts="/guide/_astro/y.js https://evil.example/x.js">b</script>',
    '<svg><script>c</script></svg>',
    '<template><script>c</script></template>',
    '<title>x</title><script>c</script>',
    '<!--><script>c</script>-->',
  ])('refuses %s', (html) => {
    const { scripts, refused } = code(`<body>${html}</body>`);
    expect(scripts).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  test.each([
    '<script type="application/ld+json">{"a":"\\u003cb>"}</script>',
    // A page that is parsed for something else is read alike.
    '<script type="application/ld+json">{}</script><p title="style=x">',
  ])('are no data that a browser does not run: %s', (html) => {
    expect(code(html)).toEqual({ scripts: [], styles: [], refused: [] });
  });

  test('names an unknown script with its beginning', () => {
    expect(code('<script>alert(1)</script>').refused).toEqual(['<script>alert(1)']);
  });
});

describe('the styles of a page', () => {
  const style = '<style>a[style="x"]{b:url(data:c)}</style>';

  test.each([style, `${style}<p title="style=&quot;x&quot;">`])(
    'are those that the build put there: %s',
    (html) => {
      expect(code(html)).toEqual({ scripts: [], styles: [...known.styles], refused: [] });
    },
  );

  test.each([
    `${style}<style>p{}</style>`,
    `${style}<p style="color:red">`,
    '<style>a[style="x"]{b:url(data:c)} </style>',
    '<style media="print">p{}</style>',
  ])('let no other style through: %s', (html) => {
    expect(code(html).refused).toHaveLength(1);
  });
});

test.each([
  '<p style="color:red"></p>',
  '<button onclick="go()"></button>',
  '<style>p{}</style>',
  '<img src=x onerror=go()>',
  '<svg/onload=go()>',
  '<a href="javascript:go()">x</a>',
  '<a href="java\tscript:go()">x</a>',
  '<a href="&#106;avascript:go()">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<base href="https://evil.example/">',
  '<iframe srcdoc="x"></iframe>',
  '<object data="x"></object>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<meta http-equiv="refresh" content="0; url=/ja/">',
  '<noscript><meta http-equiv="refresh" content="0; url=/ja/"></noscript>',
  '<noscript><p style="color:red"></p></noscript>',
  '<template><p style="color:red"></p></template>',
])('refuses %s', (tag) => {
  expect(code(`<body>${tag}</body>`).refused).toHaveLength(1);
});

const headOf = (content: string) =>
  code(`<head><noscript><meta http-equiv="refresh" content="${content}"></noscript></head>`)
    .refused;

test('a head may lead readers without scripts on, at once and to this site', () => {
  expect(headOf('0; url=/guide/ja/do/police/')).toEqual([]);
  for (const elsewhere of ['//evil.example/', '/\\evil.example/', 'https://evil.example/', 'x'])
    expect(headOf(`0; url=${elsewhere}`)).toHaveLength(1);
  expect(headOf('9; url=/ja/')).toHaveLength(1);
});

test.each([
  '<p class="on">text <a href="/only">style</a></p>',
  '<meta name="description" content="&quot;><script>go()</script>">',
  '<meta name="description" content="<img src=x onerror=go()>">',
  '<p>&lt;script>go()&lt;/script> onclick= javascript: style="x"</p>',
  '<title></titl<script>go()</script></title>',
  '<!-- <script>go()</script> -->',
])('takes the text in %s for text', (html) => {
  expect(code(`<body>${html}</body>`)).toEqual({ scripts: [], styles: [], refused: [] });
});
