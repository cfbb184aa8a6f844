import { phoneNumber, type PhoneNumber } from '../../src/model/fields/phone-number.ts';

/** A number that somebody typed, as a record holds it, or what is wrong with it. */
export type TypedNumber = { number: PhoneNumber } | { complaint: string };

/**
 * Reads a number as people type it or copy it from a page: with full-width digits, blanks, brackets
 * and hyphens. Which field it belongs in, the schema of numbers says.
 */
export function typedNumber(typed: string): TypedNumber {
  const digits = typed.normalize('NFKC').replace(/[\s()\p{Pd}−ー.]/gu, '');
  const e164 = digits.replace(/^0/, '+81');
  const candidates = [{ short: digits }, { domestic: digits }, { e164 }];
  for (const candidate of candidates) {
    const { data } = phoneNumber.safeParse(candidate);
    if (data) return { number: data };
  }
  // Of a number that is none, the field it would have stood in says why.
  const nearest = digits.startsWith('+') ? candidates[2] : candidates[/^0/.test(digits) ? 1 : 0];
  const { error } = phoneNumber.safeParse(nearest);
  return { complaint: messageIn(error!.issues) };
}

/** The first message of the option that fits best. */
function messageIn(issues: readonly { message: string; code?: string }[]): string {
  const [issue] = issues;
  const options = (issue as { errors?: { message: string; code: string }[][] }).errors ?? [];
  const inside = options.flat().find(({ code }) => code === 'custom');
  return inside?.message ?? issue!.message;
}
