import { z } from 'astro/zod';

/** Days after which a fact counts as ageing, where its record gives no other period. */
export const reviewPeriod = 180;

/** What a person is known by in a record: two to four capital letters. */
export const initials = z
  .string()
  .regex(
    /^[A-Z]{2,4}$/,
    'must be the initials of a person, two to four capital letters, like "AB"',
  );

/**
 * Who opened the live page or called, and found the fact as it stands here, inside one review period
 * up to `verifiedOn`. A new value begins the list anew.
 */
export const verifiedBy = z.array(initials).min(1, 'is empty: name somebody, or remove the field');

/** What a record says of its checks by people. */
interface Verified {
  verifiedOn?: string | null | undefined;
  verifiedBy?: string[] | undefined;
}

/** Refuses initials without a day, and a person named twice, who would pass for two. */
export function refuseFalseChecks(value: Verified, context: z.RefinementCtx): void {
  const names = value.verifiedBy ?? [];
  const fail = (message: string) =>
    context.addIssue({ code: 'custom', path: ['verifiedBy'], message });
  if (names.length > 0 && !value.verifiedOn)
    fail('stands without "verifiedOn": give the day on which they looked');
  if (new Set(names).size < names.length) fail('names a person twice: name each once');
}

/** Whether two people found the fact right, each for themselves. */
export function isCheckedByTwo({ verifiedBy: names }: Verified): boolean {
  return new Set(names).size > 1;
}
