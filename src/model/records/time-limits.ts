import { languages } from '../language.ts';
import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { day } from '../fields/date.ts';
import { bilingual, id } from '../fields/text.ts';
import { refuseFalseChecks, verifiedBy } from '../fields/verified.ts';

/** A length of time. `approximate` when the source says "about". */
export const duration = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(['minute', 'hour', 'day', 'week', 'month']),
  approximate: z.boolean().default(false),
});

export type Duration = z.infer<typeof duration>;

/** A limit or a usual time the reader should know: `content/time-limits/<id>.yaml`. */
export const timeLimit = z
  .strictObject({
    id,
    /** What the time is about, as a heading would say it. */
    label: bilingual,
    /** Left out when the time is not a plain length ("end of the month after next"): then `text` says it. */
    duration: duration.optional(),
    /** The length by which days are worked out (`due-rules`), where `text` says it in words of its own. */
    countedAs: duration.omit({ approximate: true }).optional(),
    /** The whole statement. `{duration}` stands where the length is shown. */
    text: bilingual,
    /** `law`: a statute. `terms`: a company's terms or official page. `typical`: what usually happens, by more than one source. `website`: what one website that is not the company's says. `report`: one person's experience. */
    certainty: z.enum(['law', 'terms', 'typical', 'website', 'report']),
    sources: z.array(reference('sources')).min(1),
    readOn: day('read'),
    /** The day someone opened the live page or asked; left out until then. */
    verifiedOn: day('verified').optional(),
    /** Who did. */
    verifiedBy: verifiedBy.optional(),
    /** For whom it holds, or why it may not hold for the reader. */
    caveat: bilingual.optional(),
  })
  .superRefine((value, context) => {
    refuseFalseChecks(value, context);
    for (const language of languages) {
      const shown = value.text[language].includes('{duration}');
      if (shown !== Boolean(value.duration))
        context.addIssue({
          code: 'custom',
          path: ['text', language],
          message: value.duration
            ? 'must contain {duration}, so that the length of time is written in one place'
            : 'contains {duration}, but the field "duration" is missing',
        });
      const { countedAs } = value;
      if (countedAs?.unit === 'day' && !value.text[language].includes(String(countedAs.value)))
        context.addIssue({
          code: 'custom',
          path: ['text', language],
          message: `does not say the ${countedAs.value} days of "countedAs"`,
        });
    }
    if (value.duration && value.countedAs)
      context.addIssue({
        code: 'custom',
        path: ['countedAs'],
        message: 'stands beside "duration", which is the length',
      });
  });

export type TimeLimit = z.infer<typeof timeLimit>;
