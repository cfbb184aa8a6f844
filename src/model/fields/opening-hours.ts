import { z } from 'astro/zod';
import { isCalendarDay } from './date.ts';

const clock = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time "HH:MM" in Japan time');

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** Times on certain weekdays, in Japan time. `close` of `24:00` is midnight at the end of the day. */
const weeklyRule = z
  .strictObject({ days: z.array(weekday).min(1), open: clock, close: clock })
  .refine((rule) => rule.open < rule.close, {
    error: 'closes before it opens: split a line that runs past midnight into two rules',
    path: ['close'],
  });

/** Two rules that hold at the same time contradict each other, or one is a slip. */
function refuseOverlaps(rules: z.infer<typeof weeklyRule>[], context: z.RefinementCtx): void {
  const fail = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  rules.forEach((rule, index) => {
    for (const [earlierIndex, earlier] of rules.slice(0, index).entries()) {
      const shared = rule.days.filter((day) => earlier.days.includes(day));
      if (shared.length > 0 && rule.open < earlier.close && earlier.open < rule.close)
        fail(
          [index],
          `overlaps rule ${earlierIndex + 1} on ${shared.join(', ')}: give each time once`,
        );
    }
    if (new Set(rule.days).size < rule.days.length)
      fail([index, 'days'], 'names a day twice: take one away');
  });
}

// 29 February counts: 2024 has one.
const yearlyDay = z
  .string()
  .refine(
    (value) => /^\d{2}-\d{2}$/.test(value) && isCalendarDay(`2024-${value}`),
    'must be a day of the year "MM-DD"',
  );

/** A yearly span of days, `MM-DD` to `MM-DD` inclusive; it may run over the end of the year. */
const yearlySpan = z.strictObject({
  from: yearlyDay,
  to: yearlyDay,
});

/**
 * When a line answers, as rules and never as prose, so that it can be shown in both languages and
 * later compared with the clock. Leave the whole field out when the hours are not known.
 */
export const openingHours = z.union(
  [
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({
      weekly: z.array(weeklyRule).min(1).superRefine(refuseOverlaps),
      /**
       * What happens on Japan's public holidays: the weekday's times, Sunday's, closed, or not stated
       * by the source. Sunday's are told in words; the clock leaves such a holiday open, since the one
       * line that has them keeps times that vary, of which it says nothing.
       */
      publicHolidays: z.enum(['as-weekday', 'as-sunday', 'closed', 'unknown']),
      /** Days of every year on which nobody answers. */
      closed: z.array(yearlySpan).default([]),
      /** The source says that times differ from place to place; these are the usual ones. */
      varies: z.boolean().default(false),
    }),
  ],
  { error: 'must be {always: true}, or "weekly" rules with "publicHolidays"' },
);

export type OpeningHours = z.infer<typeof openingHours>;
