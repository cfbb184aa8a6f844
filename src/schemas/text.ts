import { z } from 'astro/zod';
import { namesOfUnseen } from './unseen.ts';

/** A text in which every character can be seen. */
export const seenText = z.string().superRefine((value, context) => {
  for (const name of namesOfUnseen(value))
    context.addIssue({
      code: 'custom',
      message: `has ${name}, which nobody sees: delete it, or type the text anew instead of pasting it`,
    });
});

/** One sentence or more, never blank. */
export const words = seenText
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
