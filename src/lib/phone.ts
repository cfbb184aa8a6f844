import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumber } from '../model/fields/phone-number.ts';

/** A number as a reader sees it and as a telephone dials it; both come from the one field in data. */
interface ShownPhone {
  /** Grouped as the numbering plan groups it: `0120-000-000`, `#0000`, `+1 200 000 0000`. */
  text: string;
  /** A `tel:` address (RFC 3966): `tel:+81300000000`, `tel:0120000000`, `tel:%230000`. */
  href: string;
}

/** The text and the `tel:` address of a number. Numbers of Japan are shown as they are dialled inside Japan. */
export function showPhone(number: PhoneNumber): ShownPhone {
  if ('short' in number)
    return { text: number.short, href: `tel:${encodeURIComponent(number.short)}` };
  if ('domestic' in number)
    return { text: groupDomestic(number.domestic), href: `tel:${number.domestic}` };
  const parsed = parsePhoneNumberFromString(number.e164);
  if (!parsed) throw new Error(`${number.e164} is not a telephone number in E.164.`);
  const text = parsed.country === 'JP' ? parsed.formatNational() : parsed.formatInternational();
  return { text, href: `tel:${number.e164}` };
}

function groupDomestic(digits: string): string {
  const card = /^(00531)(\d{2})(\d{4})$/.exec(digits);
  if (card) return card.slice(1).join('-');
  const flat = /^(0077)(\d)(\d{3,4})$/.exec(digits);
  if (flat) return flat.slice(1).join('-');
  return parsePhoneNumberFromString(digits, 'JP')?.formatNational() ?? digits;
}

/** A number as it is dialled inside Japan, digits and signs only: `0353403333`, `+13039671096`, `#9110`. */
export function dialledNumber(number: PhoneNumber): string {
  if ('short' in number) return number.short;
  if ('domestic' in number) return number.domestic;
  return number.e164.replace(/^\+81/, '0');
}
