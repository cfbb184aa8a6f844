import { expect, test } from 'vitest';
import { recordSchemas } from '../../../src/integrations/content-rules/content.ts';
import { channel, record } from '../../content/fixtures/content.ts';

function complaints(changes: object): string[] {
  const { data } = record('contacts', 'sample');
  const result = recordSchemas.contacts.safeParse({ ...data, channels: [channel(changes)] });
  return result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
}

test.each([
  [{ number: { domestic: '0570078374' }, cost: 'free' }, 'channels.0.cost is "free"'],
  [{ cost: 'free' }, 'channels.0.cost is "free"'],
  [
    { readOn: '2026-11-22', verifiedOn: '2026-11-21' },
    'channels.0.verifiedOn is before "readOn" (2026-11-22)',
  ],
  [{ label: { ja: '電\u200b話', en: 'Phone' } }, 'channels.0.label.ja has the character U+200B'],
])('a channel with %j is refused', (changes, message) => {
  expect(complaints(changes)).toEqual([expect.stringContaining(message)]);
});

test.each([
  { number: { domestic: '0120003081' }, cost: 'free' },
  { number: { short: '110' }, cost: 'free' },
  { number: { domestic: '0570078374' }, cost: 'navi-dial' },
  { readOn: '2026-11-22', verifiedOn: '2026-11-22' },
])('a channel with %j is accepted', (changes) => {
  expect(complaints(changes)).toEqual([]);
});
