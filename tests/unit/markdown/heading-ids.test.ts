import type { Heading, PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { remarkHeadingIds } from '../../../src/integrations/markdown/heading-ids.ts';

/** A heading of these parts after the plugin has seen it. */
function check(...parts: (string | PhrasingContent)[]): Heading {
  const heading: Heading = {
    type: 'heading',
    depth: 2,
    children: parts.map((part) =>
      typeof part === 'string' ? { type: 'text', value: part } : part,
    ),
  };
  const tree: Root = { type: 'root', children: [heading] };
  remarkHeadingIds()(tree, new VFile());
  return heading;
}

test.each(['Stop the card', 'カードを止める', 'A [note] in it'])(
  '"%s" keeps its words and takes its id',
  (words) => {
    const heading = check(`${words} [#stop-card]`);
    expect(heading.children).toEqual([{ type: 'text', value: words }]);
    expect(heading.data?.hProperties).toEqual({ id: 'stop-card' });
  },
);

test('the id is found behind other markup', () => {
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: 'now' }] };
  expect(check('Stop ', strong, ' [#stop]').data?.hProperties).toEqual({ id: 'stop' });
});

test('a heading without an id stops the build', () => {
  expect(() => check('Stop the card')).toThrow('has a heading without an id');
  expect(() => check('Stop [#stop] the card')).toThrow('has a heading without an id');
  expect(() => check()).toThrow('has a heading without an id');
});

test.each(['', '止める', 'Stop', '1st', 'a b', 'a_b'])('the id "%s" stops the build', (id) => {
  expect(() => check(`Stop [#${id}]`)).toThrow(`has the heading id "${id}"`);
});
