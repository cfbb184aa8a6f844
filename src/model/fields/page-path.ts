import { z } from 'astro/zod';
import { withMeaning } from './meaning.ts';

/** A page below the language, without slashes at its ends: `do/stop-card`. */
export const pagePath = withMeaning(
  z
    .string()
    .regex(
      /^[a-z0-9-]+(\/[a-z0-9-]+)*$/,
      'must be a page below the language, like "do/stop-card", without slashes at its ends',
    ),
  { kind: 'page' },
);
