import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'astro/zod';

/** Short codes that Japan's network answers and that libphonenumber does not know as numbers. */
const shortCodes = ['110', '119', '118', '188', '#9110', '#8891', '#8008'] as const;

/**
 * A number that can be dialled from anywhere, in E.164 (`+81353403333`).
 * libphonenumber-js checks it against the numbering plan of its country.
 */
const e164Number = z.strictObject({
  e164: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be "+", the country code and the number, digits only (E.164)')
    .refine(
      (value) => parsePhoneNumberFromString(value)?.isValid() ?? false,
      'is not a number of that country’s numbering plan: compare it with the source digit by digit',
    )
    .refine(
      (value) => !/^\+81(0|120|800|570)/.test(value),
      'cannot be dialled as +81…: write the national digits in the field "domestic"',
    ),
});

/** A number dialled only inside Japan as national digits: 0120, 0800, 0570, 0077 and the like. */
const domesticNumber = z.strictObject({
  domestic: z
    .string()
    .regex(/^0\d{7,11}$/, 'must be the national digits only, starting with 0')
    .refine(
      // 00531 reaches foreign card networks; libphonenumber 1.13 does not know the prefix.
      (value) =>
        /^00531\d{6}$/.test(value) || (parsePhoneNumberFromString(value, 'JP')?.isValid() ?? false),
      'is not a number of Japan’s numbering plan: compare it with the source digit by digit',
    )
    .refine(
      (value) => /^0(120|800|570|0531|077)/.test(value),
      'can be dialled from abroad: write it as "+81…" in the field "e164"',
    ),
});

/** A short code. iPhones do not dial `#`, so those cards show what to do instead. */
const shortNumber = z.strictObject({
  short: z.enum(shortCodes, {
    error: `must be one of the known short codes: ${shortCodes.join(', ')}`,
  }),
});

/** A telephone number, as data: the shown text and the `tel:` link are both made from it. */
export const phoneNumber = z.union([e164Number, domesticNumber, shortNumber], {
  error: `must be {e164: "+81…"}, {domestic: "0120…"}, or {short: …} with one of ${shortCodes.join(', ')}`,
});

/** A telephone number, as data. */
export type PhoneNumber = z.infer<typeof phoneNumber>;
