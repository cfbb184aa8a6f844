import { translateTo } from '../../lib/interface-strings.ts';
import type { Paragraph } from '../../lib/case/papers.ts';
import type { CallScript } from '../../model/records/call-scripts.ts';
import type { Paper } from '../../model/records/papers.ts';
import type { Language } from '../../model/language.ts';

/**
 * The paragraphs of a paper in a language.
 * @param script the call that the paper is, if it is one
 * @param withRomaji whether Japanese sentences to say have their reading below
 */
export function paragraphsOf(
  paper: Paper,
  script: CallScript | undefined,
  language: Language,
  withRomaji: boolean,
): Paragraph[] {
  if (!script)
    return paper.paragraphs.map(({ placement, each, when, ...texts }) => ({
      placement,
      each,
      when,
      text: texts[language],
    }));
  const lines = [{ when: undefined, each: undefined, ...script.opening }, ...script.lines];
  return lines.map(({ when, each, romaji, ...texts }) => ({
    placement: 'start',
    each,
    text:
      (when ? `${translateTo(language)('papers.onlyWhen', { when: when[language] })}\n` : '') +
      texts[language],
    spoken: withRomaji ? romaji : undefined,
  }));
}
