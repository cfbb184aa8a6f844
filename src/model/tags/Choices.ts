import type Choices from '../../components/choices/Choices.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a list of `<Choice>`',
  component: drawnBy<typeof Choices>('choices/Choices.astro'),
  hasContent: true,
});
