import type Primary from '../../components/choices/Primary.astro';
import { pagePath } from '../fields/page-path.ts';
import { pageWords } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the one large link to what comes first',
  component: drawnBy<typeof Primary>('choices/Primary.astro'),
  attributes: { page: pagePath, title: pageWords, hint: pageWords.optional() },
  props: ({ page: path, title, hint }, page) => ({ href: page.address(path), title, hint }),
});
