import { z, type ZodString } from 'astro/zod';
import { withMeaning, type DaySense } from './meaning.ts';

/** True when `value` (YYYY-MM-DD) names a day that exists in the calendar. */
export function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const noDay = {
  error: ({ input }: { input?: unknown }) =>
    `is "${String(input)}", which is no day of the calendar: correct it.`,
};

const calendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'must be a day written as "YYYY-MM-DD" (in quotes)',
    abort: true,
  })
  .refine(isCalendarDay, noDay);

const dateAsKnown = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, {
    error: 'must be "YYYY", "YYYY-MM" or "YYYY-MM-DD" (in quotes)',
    abort: true,
  })
  .refine((value) => value.length < 10 || isCalendarDay(value), noDay);

/** A calendar day, `YYYY-MM-DD`, in Japan time. */
export function day(sense: DaySense): ZodString {
  return withMeaning(calendarDay.clone(), { kind: 'day', sense });
}

/** A date as precise as its source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function partialDate(sense: DaySense): ZodString {
  return withMeaning(dateAsKnown.clone(), { kind: 'day', sense });
}
