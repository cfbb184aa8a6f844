import type Choice from '../../components/choices/Choice.astro';
import { pagePath } from '../fields/page-path.ts';
import { id, pageWords } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'one of several large links, with a line that helps to choose',
  component: drawnBy<typeof Choice>('choices/Choice.astro'),
  attributes: {
    page: pagePath,
    anchor: id.optional(),
    title: pageWords,
    hint: pageWords.optional(),
  },
  props: ({ page: path, anchor, title, hint }, page) => ({
    href: page.address(path, anchor),
    title,
    hint,
  }),
});
