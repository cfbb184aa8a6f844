import { wordsOf, type Word } from '../../lib/fill.ts';
import type { FilledPaper, Paragraph } from '../../lib/case/papers.ts';
import type { Language } from '../../model/language.ts';

/** The text of the paper in one language. */
export interface Writing {
  language: Language;
  part: HTMLElement;
  /** What is filled. */
  paragraphs: Paragraph[];
  area: HTMLTextAreaElement;
  word: Word;
  filled: FilledPaper;
}

/** The text that a part of the page shows; no paper is in it yet. */
export const writingIn = (part: HTMLElement): Writing => ({
  language: part.dataset['writing'] as Language,
  part,
  paragraphs: [],
  area: part.querySelector('textarea')!,
  word: wordsOf(part),
  filled: { lines: [], gaps: [], checks: [] },
});
