import { z } from 'astro/zod';
import type Step from '../../components/steps/Step.astro';
import { id, pageWords } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'one of several numbered steps, with its anchor, its minutes and what it needs',
  component: drawnBy<typeof Step>('steps/Step.astro'),
  attributes: {
    id,
    title: pageWords,
    minutes: z
      .string()
      .regex(/^[1-9]\d*$/, {
        error: ({ input }) => `is "${String(input)}": write a whole number.`,
      })
      .transform(Number)
      .optional(),
    needs: pageWords.optional(),
  },
  hasContent: true,
  props: async (given, page) => ({
    ...given,
    list: (await page.stepLists()).find((list) => list.some(({ id }) => id === given.id)) ?? [],
  }),
});
