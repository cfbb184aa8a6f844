import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { bilingual, id } from '../fields/text.ts';

const tone = z.enum(['plain', 'now', 'wait', 'danger']).default('plain');

/** Who sends what to whom, in time. */
const sequence = z.strictObject({
  kind: z.literal('sequence'),
  id,
  title: bilingual,
  /** What the picture shows, for someone who cannot see it. */
  description: bilingual,
  actors: z
    .array(z.strictObject({ id, label: bilingual }))
    .min(2)
    .max(3),
  messages: z.array(z.strictObject({ from: id, to: id, text: bilingual, tone })).min(1),
  sources: z.array(reference('sources')).min(1),
});

/** Steps one after another, each with its time where one is known. */
const flow = z.strictObject({
  kind: z.literal('flow'),
  id,
  title: bilingual,
  description: bilingual,
  steps: z
    .array(
      z
        .strictObject({
          id,
          text: bilingual,
          tone,
          /** Id of `content/time-limits/`: where the step's time comes from. */
          timeLimit: reference('time-limits').optional(),
          /** The time in words, and how certain it is. `{duration}` stands where the record's length is shown. */
          time: bilingual.optional(),
        })
        .refine((step) => (step.timeLimit === undefined) === (step.time === undefined), {
          error:
            'needs both "timeLimit" and "time" or neither: a time names its record and says how certain it is',
        }),
    )
    .min(2),
  sources: z.array(reference('sources')).min(1),
});

/** A picture drawn from words: `content/diagrams/<id>.yaml`. */
export const diagram = z.discriminatedUnion('kind', [sequence, flow]);

export type Diagram = z.infer<typeof diagram>;
export type SequenceDiagram = z.infer<typeof sequence>;
export type FlowDiagram = z.infer<typeof flow>;
