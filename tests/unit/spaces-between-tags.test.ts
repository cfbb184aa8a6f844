import { expect, test } from 'vitest';
import { oneSpaceBetweenTags } from '../../src/integrations/spaces-between-tags.ts';

test('of several spaces between two tags one is left', () => {
  expect(oneSpaceBetweenTags('<p>a</p>   <p>b</p> <p>c</p><p>d</p>')).toBe(
    '<p>a</p> <p>b</p> <p>c</p><p>d</p>',
  );
});

test.each([
  '<p>a  b</p>',
  '<p>a  <b>c</b>  d</p>',
  '<pre><b>a</b>  <b>b</b></pre>',
  '<textarea rows="3"><b>  </b></textarea>',
  '<script>if (a>  b) c("<b>  </b>")</script>',
  '<style>a>  b{}</style>',
  // A line break shows where text keeps its lines.
  '<p><b>a</b>\n\n<b>b</b></p>',
])('%s stays as it is', (html) => {
  expect(oneSpaceBetweenTags(html)).toBe(html);
});

test('what follows such an element is shortened again', () => {
  expect(oneSpaceBetweenTags('<pre>a</pre>  <p></p>  <script></script>  <p></p>')).toBe(
    '<pre>a</pre> <p></p> <script></script> <p></p>',
  );
});
