import type { ZodType } from 'astro/zod';
import type { Program } from 'estree';
import type { Root, RootContent } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
} from 'mdast-util-mdx-jsx';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { remarkAuthorTags } from '../../../src/integrations/markdown/author-tags.ts';
import { tags } from '../../../src/model/tags.ts';

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
  remarkAuthorTags()(tree, new VFile({ path: '/guide/content/docs/en/do/police.mdx' }));
  return tree;
}

describe('a page', () => {
  test.each(Object.entries(tags))('may use the tag %s', (name, { attributes }) => {
    const fields = Object.entries<ZodType>(attributes.shape);
    const values = ['answer', 'do/police', 'x'];
    const written = fields
      .filter(([, field]) => !field.safeParse(undefined).success)
      .map(([key, field]) =>
        text(key, values.find((value) => field.safeParse(value).success) ?? null),
      );
    expect(() => check(tag(name, ...written))).not.toThrow();
  });

  test('may use ruby and line breaks', () => {
    expect(() => check(tag('ruby'), tag('rt'), tag('rp'), tag('br'))).not.toThrow();
  });

  test('gets the component and the definition of each tag imported once, and no others', () => {
    const page = check(
      tag('Steps'),
      tag('Cite', text('id', 'a')),
      tag('Cite', text('id', 'b')),
      tag('br'),
    );
    const imports = page.children.flatMap((node) => {
      if (node.type !== 'mdxjsEsm') return [];
      const [statement] = (node.data as { estree: Program }).estree.body;
      return statement?.type === 'ImportDeclaration'
        ? [[statement.specifiers[0]?.local.name, String(statement.source.value)]]
        : [];
    });
    expect(imports).toEqual([
      ['AuthorTag', expect.stringMatching(/components\/author-tag\/AuthorTag\.astro$/)],
      ['Cite', expect.stringMatching(/components\/source-list\/Citation\.astro$/)],
      ['CiteTag', expect.stringMatching(/model\/tags\/Cite\.ts$/)],
      ['Steps', expect.stringMatching(/components\/steps\/Steps\.astro$/)],
      ['StepsTag', expect.stringMatching(/model\/tags\/Steps\.ts$/)],
    ]);
    expect(page.children[0]?.type).toBe('mdxjsEsm');
  });

  test('tells each of its tags which page it stands on', () => {
    const [drawn] = check(tag('Cite', text('id', 'a'))).children.slice(-1) as [MdxJsxFlowElement];
    expect(drawn.name).toBe('AuthorTag');
    const value = (name: string) =>
      drawn.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
    expect(value('tag')).toMatchObject({ value: 'CiteTag' });
    expect(value('component')).toMatchObject({ value: 'Cite' });
    expect(value('on')).toBe('en/do/police');
    expect(value('id')).toBe('a');
  });

  test('tells each of its tags which of its name it is, and in which section', () => {
    const heading = (words: string): RootContent => ({
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: words }],
    });
    const page = check(
      tag('Steps'),
      heading('Calls [#calls]'),
      tag('Cite', text('id', 'a')),
      tag('Steps'),
    );
    const places = page.children.flatMap((node) => {
      if (node.type !== 'mdxJsxFlowElement') return [];
      const value = (name: string) =>
        node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
      return [[value('nth'), value('section')]];
    });
    expect(places).toEqual([
      ['0', 'intro'],
      ['0', 'calls'],
      ['1', 'calls'],
    ]);
  });

  test('has what it cites and its steps in its front matter', () => {
    const file = new VFile({ path: '/guide/content/docs/en/index.mdx' });
    const timed = tag('Step', text('id', 'call'), text('title', 'Call'), text('minutes', '5'));
    const untimed = tag('Step', text('id', 'wait'), text('title', 'Wait'));
    const children = [tag('Cite', text('id', 'a')), tag('Steps'), timed, tag('Steps'), untimed];
    remarkAuthorTags()({ type: 'root', children }, file);
    expect(file.data['astro']).toEqual({
      frontmatter: {
        citations: { cited: [{ to: 'sources', id: 'a', section: 'intro' }], showsContacts: false },
        steps: [
          { id: 'call', title: 'Call', minutes: 5, list: 0 },
          { id: 'wait', title: 'Wait', minutes: undefined, list: 1 },
        ],
      },
    });
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

  test.each<[string, MdxJsxFlowElement, string]>([
    [
      'an attribute it does not have',
      tag('Steps', text('id', 'a')),
      'whose "id" is not a field here',
    ],
    ['too few attributes', tag('Cite'), 'whose "id" is missing'],
    ['a wrong value', tag('Advice', text('kind', 'never')), 'whose "kind" '],
    ['an id that is none', tag('Cite', text('id', 'A b')), 'whose "id" must be'],
    [
      'text where it shows none',
      { ...tag('Cite', text('id', 'a')), children: [{ type: 'paragraph', children: [] }] },
      'has text inside <Cite>',
    ],
  ])('may not give a tag %s', (_, wrong, message) => {
    expect(() => check(wrong)).toThrow(message);
  });

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
