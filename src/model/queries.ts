import { z } from 'astro/zod';
import { pagePath } from './fields/page-path.ts';
import { words } from './fields/text.ts';

/** What queries are used for: to learn from, to choose a design by, and to measure what was chosen. */
export const queryParts = ['learn', 'choose', 'test'] as const;

/**
 * The parts that search learns from. Whoever compares designs by `choose` takes it out meanwhile: what
 * was learnt measures nothing. Once a design is chosen, readers are answered better with it.
 */
export const learntParts: readonly (typeof queryParts)[number][] = ['learn', 'choose'];

/** How somebody types or speaks. */
export const voices = [
  'amount',
  'assorted',
  'brand',
  'case',
  'elderly',
  'kana',
  'keywords',
  'learner',
  'long',
  'mixed',
  'negation',
  'non-native',
  'panic',
  'question',
  'romaji',
  'spoken',
  'symptom',
  'time',
  'typo',
] as const;

/** Words that a reader types; with the pages, beside that of the file, that serve as well. */
const query = z.union(
  [words, z.strictObject({ words, also: z.array(pagePath).min(1) })],
  'must be words (a number in quotes), or "words" and the pages that serve as well, "also".',
);

const byVoice = z.partialRecord(z.enum(voices), z.array(query), {
  error: ({ code }) =>
    code === 'invalid_type'
      ? `must name a voice, and the queries in it below: write one of ${voices.join(', ')}, a colon, and the list.`
      : undefined,
});

/**
 * What readers type when a page is what they need:
 * `content/docs/<language>/queries/<path of the page>.yaml`, by what it is used for and by voice.
 */
export const queryFile = z.strictObject({
  learn: byVoice.default({}),
  choose: byVoice.default({}),
  test: byVoice.default({}),
});

/** A query as search learns from it or is measured by it. */
export interface Query {
  /** Where it stands: the path of its file from the project's root, and the keys that lead to it. */
  file: string;
  field: string;
  language: string;
  part: (typeof queryParts)[number];
  voice: (typeof voices)[number];
  words: string;
  /** The page that answers it, below the language. */
  page: string;
  /** Pages that answer it as well. */
  also: string[];
}
