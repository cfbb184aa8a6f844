import { z } from 'astro/zod';
import { withMeaning } from './meaning.ts';

const path = () =>
  z
    .string()
    .regex(
      /^[a-z0-9-]+(\/[a-z0-9-]+)*$/,
      'must be a page below the language, like "do/stop-card", without slashes at its ends',
    );

/** A page below the language, without slashes at its ends: `do/stop-card`. */
export const pagePath = withMeaning(path(), { kind: 'page' });

/** Where a page was before, below the language: no page is there now. */
export const formerPath = withMeaning(path(), { kind: 'former-address' });
