import { existsSync } from 'node:fs';
import type { Program } from 'estree';
import type { Root, RootContent } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
} from 'mdast-util-mdx-jsx';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { authorTags, remarkAuthorTags } from '../../../src/integrations/markdown/author-tags.ts';

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute;

const tag = (name: string | null, ...attributes: Attribute[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes,
  children: [],
});
const text = (name: string, value: MdxJsxAttribute['value']): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

/** A page of these nodes after the plugin has seen it. */
function check(...children: RootContent[]): Root {
  const tree: Root = { type: 'root', children };
  remarkAuthorTags()(tree, new VFile());
  return tree;
}

describe('a page', () => {
  test('may use every tag of the project, whose component exists', () => {
    expect(Object.values(authorTags).filter((file) => !existsSync(file))).toEqual([]);
    expect(() => check(...Object.keys(authorTags).map((name) => tag(name)))).not.toThrow();
  });

  test('may use ruby and line breaks', () => {
    expect(() => check(tag('ruby'), tag('rt'), tag('rp'), tag('br'))).not.toThrow();
  });

  test('gets each component it uses imported once, and no other', () => {
    const page = check(
      tag('Steps'),
      tag('Cite', text('id', 'a')),
      tag('Cite', text('id', 'b')),
      tag('br'),
    );
    const imports = page.children.filter((node) => node.type === 'mdxjsEsm');
    const names = imports.map((node) => {
      const { estree } = node.data as { estree: Program };
      const [statement] = estree.body;
      return statement?.type === 'ImportDeclaration'
        ? [statement.specifiers[0]?.local.name, statement.source.value]
        : [];
    });
    expect(names).toEqual([
      ['Cite', authorTags['Cite']],
      ['Steps', authorTags['Steps']],
    ]);
    expect(page.children.indexOf(imports[0]!)).toBe(0);
  });

  test('may hold a comment', () => {
    expect(() =>
      check({ type: 'mdxFlowExpression', value: '/* a note\nto authors */' }),
    ).not.toThrow();
  });

  test('may not import or export', () => {
    expect(() => check({ type: 'mdxjsEsm', value: 'import x from "y"' })).toThrow(
      'import or export',
    );
  });

  test.each(['/ja/do/police/', '/en/contacts/#a', '#next'])('may link to %s', (url) => {
    expect(() => check({ type: 'link', url, children: [] })).not.toThrow();
  });

  test.each([
    'https://example.org/',
    'HTTPS://example.org/',
    '//example.org/',
    '/\\example.org/',
    'java\tscript:go()',
    'javascript:go()',
    'data:text/html,x',
    'sms:110',
    'do/police',
  ])('may not link to %j', (url) => {
    expect(() => check({ type: 'link', url, children: [] })).toThrow('has a link to');
    expect(() => check({ type: 'definition', url, identifier: 'a' })).toThrow('has a link to');
  });

  test('may not show an image', () => {
    expect(() => check({ type: 'image', url: '/x.png' })).toThrow('has an image');
    expect(() => check({ type: 'imageReference', identifier: 'a', referenceType: 'full' })).toThrow(
      'has an image',
    );
  });

  test.each(['1 + 1', '/* a */ b', 'process.env', ''])('may not compute: {%s}', (value) => {
    expect(() => check({ type: 'mdxFlowExpression', value })).toThrow('has a {…} expression');
    expect(() =>
      check({ type: 'paragraph', children: [{ type: 'mdxTextExpression', value }] }),
    ).toThrow('has a {…} expression');
  });

  test.each(['script', 'iframe', 'div', 'Card', 'constructor', 'toString', null])(
    'may not use the tag <%s>, however deep',
    (name) => {
      expect(() => check({ type: 'blockquote', children: [tag(name)] })).toThrow(
        'pages may not use',
      );
    },
  );

  test.each<[string, Attribute]>([
    ['without a value', text('id', null)],
    ['with an expression', text('id', { type: 'mdxJsxAttributeValueExpression', value: 'x' })],
    ['spread from an object', { type: 'mdxJsxExpressionAttribute', value: '...x' }],
  ])('may not give a tag an attribute %s', (_, attribute) => {
    expect(() => check(tag('Cite', attribute))).toThrow(
      'gives <Cite> an attribute that is not plain text',
    );
  });
});
