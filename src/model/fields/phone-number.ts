import { parsePhoneNumberFromString, type NumberType } from 'libphonenumber-js/max';
import { z } from 'astro/zod';

/** Short codes that Japan's network answers and that libphonenumber does not know as numbers. */
export const shortCodes = ['110', '119', '118', '188', '#9110', '#8891', '#8008'] as const;

/** Kinds of number an organisation may be reached at; the rest are premium rates, pagers and the like. */
const acceptedTypes: NumberType[] = [
  'FIXED_LINE',
  'FIXED_LINE_OR_MOBILE',
  'MOBILE',
  'TOLL_FREE',
  'UAN',
  'VOIP',
];

const premiumMessage =
  'is a number whose callers pay extra, or no line of an organisation (premium rate, personal number, pager), which is never published: compare it with the source, and set the status to "unknown" with a reason if it really stands there';

/**
 * Premium rates by their prefix, also where the rest is not of the plan's length: Japan's 0990, North
 * America's 900, Britain's 09. Told before all else, so that no message says how to write one.
 */
const premium = /^(?:(?:\+81|0)990|\+1900|\+449)/;

/** 00531 reaches foreign card networks; libphonenumber 1.13 does not know the prefix. */
const foreignCardNetwork = /^00531\d{6}$/;

/** What is wrong with a number of a numbering plan, or nothing. */
function complaintOf(value: string, plan: string): string | undefined {
  if (premium.test(value)) return premiumMessage;
  if (foreignCardNetwork.test(value)) return undefined;
  const number = parsePhoneNumberFromString(value, 'JP');
  if (!number?.isValid())
    return `is not a number of ${plan} numbering plan: compare it with the source digit by digit.`;
  return acceptedTypes.includes(number.getType()) ? undefined : premiumMessage;
}

/** A text of a written form, then judged; one message at a time, the most dangerous first. */
const digits = (form: RegExp, formMessage: string, judge: (value: string) => string | undefined) =>
  z
    .string()
    .regex(form, formMessage)
    .superRefine((value, context) => {
      const message = form.test(value) ? judge(value) : undefined;
      if (message) context.addIssue({ code: 'custom', message });
    });

/**
 * A number that can be dialled from anywhere, in E.164 (`+81353403333`).
 * libphonenumber-js checks it against the numbering plan of its country.
 */
const e164Number = z.strictObject({
  /** A number that can be dialled from abroad. */
  e164: digits(
    /^\+[1-9]\d{6,14}$/,
    'must be "+", the country code and the number, digits only (E.164)',
    (value) =>
      complaintOf(value, 'that country’s') ??
      (/^\+81(0|120|800|570)/.test(value)
        ? 'cannot be dialled as +81…: write the national digits in the field "domestic"'
        : undefined),
  ),
});

/** A number dialled only inside Japan as national digits: 0120, 0800, 0570, 0077 and the like. */
const domesticNumber = z.strictObject({
  /** Digits from 0, for numbers that only work in Japan (0120, 0570). */
  domestic: digits(
    /^0\d{7,11}$/,
    'must be the national digits only, starting with 0',
    (value) =>
      complaintOf(value, 'Japan’s') ??
      (/^0(120|800|570|0531|077)/.test(value)
        ? undefined
        : 'can be dialled from abroad: write it as "+81…" in the field "e164"'),
  ),
});

/** A short code. iPhones do not dial `#`, so those cards show what to do instead. */
const shortNumber = z.strictObject({
  /** A short code: a number of three digits, or one with `#`. */
  short: z.enum(shortCodes, {
    error: `must be one of the known short codes: ${shortCodes.join(', ')}`,
  }),
});

/** A telephone number, as data: the shown text and the `tel:` link are both made from it. */
export const phoneNumber = z.union([e164Number, domesticNumber, shortNumber], {
  error: `must be {e164: "+81…"}, {domestic: "0120…"}, or {short: …} with one of ${shortCodes.join(', ')}`,
});

export type PhoneNumber = z.infer<typeof phoneNumber>;

/** What a call costs its caller; `collect`: the one who is called pays for a call from abroad. */
type CallCost = 'free' | 'ordinary' | 'navi-dial' | 'collect';

/** Short codes by what their calls cost: the emergency codes nothing; #8891 depends on the place. */
const costsOfShortCodes: Record<(typeof shortCodes)[number], CallCost[]> = {
  '110': ['free'],
  '119': ['free'],
  '118': ['free'],
  '188': ['navi-dial', 'ordinary'],
  '#9110': ['ordinary'],
  '#8008': ['navi-dial', 'ordinary'],
  '#8891': ['free', 'ordinary', 'navi-dial'],
};

/** What a call to a number can cost, by the plan that gives out the number. */
export function costsOf(number: PhoneNumber): CallCost[] {
  if ('short' in number) return costsOfShortCodes[number.short];
  const dialled = 'domestic' in number ? number.domestic : number.e164;
  // The foreign card network takes the cost.
  if (foreignCardNetwork.test(dialled)) return ['free', 'collect'];
  if (dialled.startsWith('0570')) return ['navi-dial'];
  const isTollFree = parsePhoneNumberFromString(dialled, 'JP')?.getType() === 'TOLL_FREE';
  if (!isTollFree) return ['ordinary', 'collect'];
  // What is free in its own country may not be so from Japan.
  return 'domestic' in number ? ['free'] : ['free', 'ordinary', 'collect'];
}
