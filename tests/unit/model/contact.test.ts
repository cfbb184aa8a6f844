import { expect, test } from 'vitest';
import { recordKinds } from '../../../src/model/records/index.ts';
import { channel, record } from '../../content/fixtures/content.ts';

function complaints(changes: object): string[] {
  const { data } = record('contacts', 'sample');
  const result = recordKinds.contacts.safeParse({ ...data, channels: [channel(changes)] });
  return result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
}

test.each([
  [{ number: { domestic: '0570078374' }, cost: 'free' }, 'channels.0.cost is "free"'],
  [{ cost: 'free' }, 'channels.0.cost is "free"'],
  [{ cost: 'navi-dial' }, 'a call to this number is "ordinary" or "collect"'],
  [
    { number: { domestic: '0570078374' }, cost: 'ordinary' },
    'a call to this number is "navi-dial"',
  ],
  [
    { number: { e164: '+81570078374' }, cost: 'navi-dial' },
    'write the national digits in the field "domestic"',
  ],
  [{ number: { domestic: '0120003081' }, cost: 'ordinary' }, 'a call to this number is "free"'],
  [{ number: { short: '110' }, cost: 'ordinary' }, 'a call to this number is "free"'],
  [
    { number: { short: '188' }, cost: 'free' },
    'a call to this number is "navi-dial" or "ordinary"',
  ],
  [{ number: { short: '#9110' }, cost: 'free' }, 'a call to this number is "ordinary"'],
  [
    { readOn: '2026-11-22', verifiedOn: '2026-11-21' },
    'channels.0.verifiedOn is before "readOn" (2026-11-22)',
  ],
  [{ verifiedBy: ['AB'] }, 'channels.0.verifiedBy stands without "verifiedOn"'],
  [{ verifiedOn: '2026-11-22', verifiedBy: [] }, 'channels.0.verifiedBy is empty'],
  [{ verifiedOn: '2026-11-22', verifiedBy: ['AB', 'AB'] }, 'names a person twice'],
  [{ verifiedOn: '2026-11-22', verifiedBy: ['Ab'] }, 'must be the initials'],
  [
    { formerly: [{ number: { domestic: '0990500000' }, until: '2026-11-22', sources: [] }] },
    'callers pay extra',
  ],
  [{ label: { ja: '電\u200b話', en: 'Phone' } }, 'channels.0.label.ja has the character U+200B'],
])('a channel with %j is refused', (changes, message) => {
  expect(complaints(changes)).toEqual([expect.stringContaining(message)]);
});

test.each([
  { number: { domestic: '0120003081' }, cost: 'free' },
  { number: { short: '110' }, cost: 'free' },
  { number: { domestic: '0570078374' }, cost: 'navi-dial' },
  { number: { domestic: '0570078374' }, cost: 'unknown' },
  { number: { domestic: '00531440022' }, cost: 'collect' },
  { number: { e164: '+13035550100' }, cost: 'collect' },
  { number: { e164: '+18005550100' }, cost: 'ordinary' },
  { number: { short: '#9110' }, cost: 'ordinary' },
  { readOn: '2026-11-22', verifiedOn: '2026-11-22' },
  { verifiedOn: '2026-11-22', verifiedBy: ['AB', 'CDEF'] },
])('a channel with %j is accepted', (changes) => {
  expect(complaints(changes)).toEqual([]);
});

/** What is told about a name of an organisation, in either language and among its brands. */
function nameComplaints(name: string): string[] {
  const { data } = record('contacts', 'sample');
  return ['ja', 'en', 'brands'].map((place) => {
    const changes =
      place === 'brands'
        ? { brands: [name] }
        : { organisation: { ...data.organisation, [place]: name } };
    return (
      recordKinds.contacts
        .safeParse({ ...data, ...changes })
        .error?.issues.map(({ message }) => message)
        .join('; ') ?? ''
    );
  });
}

test.each([
  ['.', 'has no letter'],
  ['・', 'has no letter'],
  ['\u0301', 'has no letter'],
  ['110', 'has no letter'],
  ['\u0430mazon', 'has the letter "\u0430" of another alphabet'],
  ['Amaz\u043en', 'of another alphabet'],
  ['\u0410\u043c\u0430\u0437\u043e\u043d', 'of another alphabet'],
  ['\u0391mazon', 'of another alphabet'],
  ['\u0251mazon', 'of another alphabet'],
  ['V\u0131sa', 'of another alphabet'],
])('an organisation is not called %j', (name, message) => {
  for (const complaint of nameComplaints(name)) expect(complaint).toContain(message);
});

test.each([
  '三井住友カード株式会社',
  'ｄカード',
  'au PAY',
  'Ōtsu 110番',
  '髙島屋',
  'ﾋﾞｭｰｶｰﾄﾞ',
  'Crédit',
])('an organisation may be called %s', (name) => {
  expect(nameComplaints(name)).toEqual(['', '', '']);
});
