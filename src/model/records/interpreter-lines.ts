import { z } from 'astro/zod';
import { day } from '../fields/date.ts';
import { reference } from '../fields/reference.ts';
import { spokenLanguage } from '../fields/spoken-language.ts';
import { bilingual, quotedWords, words } from '../fields/text.ts';
import { notOffered } from './not-offered.ts';

/**
 * A first line for readers of a language that the guide is not written in, above the telephones that
 * answer in it: `content/interpreter-lines/<language>.yaml`.
 */
export const interpreterLine = z
  .strictObject({
    id: spokenLanguage,
    /** Place among the lines, from 1. */
    order: z.int().min(1),
    /** What the language calls itself. */
    name: words,
    /** Words of a public body in that language, as they stand on its page: nobody here checks a translation. */
    text: quotedWords,
    meaning: bilingual,
    sources: z.array(reference('sources')).min(1),
    readOn: day('read'),
  })
  .register(notOffered, {
    because: 'the words are those of public bodies, which are quoted here alone',
  });

export type InterpreterLine = z.infer<typeof interpreterLine>;
