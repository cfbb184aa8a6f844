import type { Heading, PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
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
  remarkHeadingIds()(tree);
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

test('a heading without an id keeps its words, so that a page that is being written is shown', () => {
  const heading = check('Stop [#stop] the card');
  expect(heading.children).toEqual([{ type: 'text', value: 'Stop [#stop] the card' }]);
  expect(heading.data?.hProperties).toBeUndefined();
});
