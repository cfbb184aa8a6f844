import { expect, test } from 'vitest';
import { costsOf, phoneNumber, type PhoneNumber } from '../../../src/model/fields/phone-number.ts';

/** What a person is told about a number, or nothing when it is accepted. */
function complaint(value: unknown): string {
  const result = phoneNumber.safeParse(value);
  return result.success ? '' : result.error.issues.map((issue) => issue.message).join('; ');
}

test.each([
  { e164: '+81353403333' },
  { e164: '+815037545430' },
  { e164: '+13035550100' },
  { e164: '+81775231234' }, // Ōtsu, whose area code begins like the 0077 services.
  { e164: '+81531221111' }, // Tahara, whose area code ends like 00531.
  { domestic: '0120003081' },
  { domestic: '08006000500' },
  { domestic: '0570078374' },
  { domestic: '00531440022' },
  { domestic: '00777113' },
  { short: '110' },
  { short: '#9110' },
])('%j is accepted', (value) => {
  expect(complaint(value)).toBe('');
});

test.each<[unknown, string]>([
  [{ e164: '+8135340333' }, 'compare it with the source digit by digit'],
  [{ e164: '03-5340-3333' }, 'digits only (E.164)'],
  [{ e164: '+81120003081' }, 'write the national digits in the field "domestic"'],
  [{ e164: '+81570078374' }, 'write the national digits in the field "domestic"'],
  [{ e164: '+818006000500' }, 'write the national digits in the field "domestic"'],
  [{ e164: '+8100777113' }, 'write the national digits in the field "domestic"'],
  [{ e164: '0120003081' }, 'digits only (E.164)'],
  [{ domestic: '0353403333' }, 'write it as "+81…" in the field "e164"'],
  [{ domestic: '01200030' }, 'compare it with the source digit by digit'],
  [{ domestic: '0120-003-081' }, 'must be the national digits only'],
  [{ domestic: '0053144002' }, 'compare it with the source digit by digit'],
  [{ short: '111' }, '110, 119, 118, 188, #9110, #8891, #8008'],
  [{ e164: '+81990123456' }, 'callers pay extra'],
  [{ e164: '+819901234' }, 'callers pay extra'],
  [{ domestic: '0990123456' }, 'callers pay extra'],
  [{ e164: '+19005551234' }, 'callers pay extra'],
  [{ e164: '+449098790000' }, 'callers pay extra'],
  [{ e164: '+447012345678' }, 'callers pay extra'],
  [{ domestic: '02046412345' }, 'callers pay extra'],
  ['0120003081', 'must be {e164: "+81…"}'],
  [{ e164: '+81353403333', short: '110' }, 'must be {e164: "+81…"}'],
])('%j is refused in words that say what to write', (value, words) => {
  expect(complaint(value)).toContain(words);
});

test.each([{ e164: '+81990123456' }, { domestic: '0990123456' }])(
  'no message tells another way to write %j',
  (value) => {
    expect(complaint(value)).not.toMatch(/write it|write the national/);
  },
);

test.each<[PhoneNumber, string[]]>([
  [{ domestic: '0120003081' }, ['free']],
  [{ domestic: '08006000500' }, ['free']],
  [{ domestic: '00531440022' }, ['free', 'collect']],
  [{ domestic: '0570078374' }, ['navi-dial']],
  [{ e164: '+81353403333' }, ['ordinary', 'collect']],
  [{ short: '110' }, ['free']],
  [{ short: '188' }, ['navi-dial', 'ordinary']],
])('a call to %j may cost %j', (number, costs) => {
  expect(costsOf(number)).toEqual(costs);
});
