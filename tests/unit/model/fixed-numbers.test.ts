import { expect, test } from 'vitest';
import { withheldData } from '../../../src/components/contact-reference/withheld-data.ts';
import { exampleContacts, exampleDay } from '../../gallery/examples/contact-card.ts';
import { channelState } from '../../../src/components/contact-card/channel-state.ts';
import { contact, type Channel } from '../../../src/model/records/contacts.ts';

const sample = exampleContacts['offered, from an official page'];
const withChannel = (changes: object) =>
  contact.safeParse({
    ...sample,
    channels: [{ ...sample.channels[0], cost: 'unknown', ...changes }],
  });

test('only a short code can be set for the whole country', () => {
  expect(withChannel({ number: { short: '110' }, fixedBy: 'law' }).success).toBe(true);
  expect(withChannel({ fixedBy: 'law' }).error?.issues[0]?.message).toContain('no short code');
  expect(withChannel({ number: { short: '110' }, fixedBy: 'habit' }).success).toBe(false);
});

test('such a number is shown on any day, and no clock of a device withholds it', () => {
  const { data } = withChannel({ number: { short: '110' }, fixedBy: 'law' });
  const channel = data!.channels[0] as Channel;
  for (const day of [exampleDay, '2028-06-01', '2036-01-01', '2099-12-31'])
    expect(['offered', 'ageing']).toContain(channelState(channel, day));
  expect(withheldData(channel, 'en', exampleDay)).toEqual({});
  expect(withheldData(sample.channels[0]!, 'en', exampleDay)).not.toEqual({});
});
