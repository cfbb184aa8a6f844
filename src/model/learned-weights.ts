import { z } from 'astro/zod';
import { mostSteps } from '../lib/search/learned.ts';
import { pagePath } from './fields/page-path.ts';
import { id } from './fields/text.ts';

/** One step is a tenth of a natural logarithm. */
const steps = z.int().min(-mostSteps).max(mostSteps);

/**
 * `content/learned-weights.yaml`, written by `npm run learn`: by how many steps a page is more often
 * (or, below zero, more seldom) what readers want who speak of a concept than the words of the page
 * tell. By the concept's id, then the page's path below the language.
 */
export const learnedWeights = z.record(id, z.record(pagePath, steps));

export type LearnedWeights = z.infer<typeof learnedWeights>;
