import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/model/graph/read-content.ts';
import { showPhone } from '../../../src/lib/phone.ts';
import { dialledBy } from '../../dialled-by.ts';
import { phoneNumber, type PhoneNumber } from '../../../src/model/fields/phone-number.ts';

const published = readContent(process.cwd(), '2026-01-01').records.contacts.flatMap(({ data }) =>
  data.channels.flatMap((channel) =>
    channel.kind === 'tel' && channel.number
      ? [{ id: `${data.id}/${channel.id}`, number: channel.number }]
      : [],
  ),
);

/** National digits of numbers that Japan's numbering plan knows, of towns, mobiles and services. */
const nationalDigits = fc
  .tuple(
    fc.constantFrom(
      '3',
      '6',
      '11',
      '52',
      '77',
      '92',
      '123',
      '531',
      '50',
      '70',
      '80',
      '90',
      '120',
      '570',
      '800',
    ),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 9 }),
  )
  .map(([prefix, rest]) => prefix + rest.join(''))
  .filter((digits) => {
    const number = parsePhoneNumberFromString(`+81${digits}`);
    // Pagers and personal numbers are numbers of the plan, and are never published.
    return (number?.isValid() ?? false) && !/^(PAGER|PERSONAL)/.test(number?.getType() ?? '');
  });

/** The ways in which the schema lets a Japanese number be written down. */
function accepted(digits: string): PhoneNumber[] {
  return [{ e164: `+81${digits}` }, { domestic: `0${digits}` }].flatMap((candidate) => {
    const result = phoneNumber.safeParse(candidate);
    return result.success ? [result.data] : [];
  });
}

describe('a telephone number', () => {
  test.each<[PhoneNumber, string, string]>([
    [{ short: '110' }, '110', 'tel:110'],
    [{ short: '#9110' }, '#9110', 'tel:%239110'],
    [{ e164: '+81353403333' }, '03-5340-3333', 'tel:+81353403333'],
    [{ e164: '+81775231234' }, '077-523-1234', 'tel:+81775231234'],
    [{ e164: '+13035550100' }, '+1 303 555 0100', 'tel:+13035550100'],
    [{ domestic: '0120003081' }, '0120-003-081', 'tel:0120003081'],
    [{ domestic: '0570078374' }, '0570-078-374', 'tel:0570078374'],
    [{ domestic: '00531440022' }, '00531-44-0022', 'tel:00531440022'],
    [{ domestic: '00777113' }, '0077-7-113', 'tel:00777113'],
  ])('%j is shown as %s and dials %s', (number, text, href) => {
    expect(showPhone(number)).toEqual({ text, href });
  });

  test('that is no number at all throws', () => {
    expect(() => showPhone({ e164: '+0' })).toThrow('+0 is not a telephone number');
  });

  test('stands in content at least once', () => {
    expect(published.length).toBeGreaterThan(0);
  });

  test.each(published)('of content dials what it shows: $id', ({ number }) => {
    const { text, href } = showPhone(number);
    expect(dialledBy(text)).toBe(href);
  });

  test('of Japan can be written down in exactly one way, and then dials what it shows', () => {
    fc.assert(
      fc.property(nationalDigits, (digits) => {
        const ways = accepted(digits);
        expect(ways).toHaveLength(1);
        const { text, href } = showPhone(ways[0]!);
        expect(text.replace(/\D/g, '')).toBe(`0${digits}`);
        expect(dialledBy(text)).toBe(href);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the text of a number', () => {
  test('is understood in full-width characters too', () => {
    expect(dialledBy('０３－５３４０－３３３３')).toBe('tel:+81353403333');
    expect(dialledBy('＃９１１０')).toBe('tel:%239110');
  });

  test.each(['', 'police', '03-5340', '2026-11-22'])(
    'that is no number dials nothing: "%s"',
    (text) => {
      expect(dialledBy(text)).toBeNull();
    },
  );
});
