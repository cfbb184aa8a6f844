import { z } from 'astro/zod';

/** One sentence or more, never blank. */
export const words = z
  .string()
  .trim()
  .min(1, 'is empty: write the text, or remove the field if it is optional');

/** The same statement in both languages. A missing half stops the build. */
export const bilingual = z.strictObject({ ja: words, en: words });

/** The same statement in both languages. */
export type Bilingual = z.infer<typeof bilingual>;

/** Identifier in data: the file name without its extension, usable as an HTML id and in a URL. */
export const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, like "stop-card"',
  );

/** Address on the web. Plain http is accepted because some public bodies still answer only there. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a full web address that starts with https:// (or http://)',
});
