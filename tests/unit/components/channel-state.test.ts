import { expect, test } from 'vitest';
import { channelState, isUsable } from '../../../src/components/contact-card/channel-state.ts';
import {
  exampleContacts,
  exampleDay,
  type ContactCardExample,
} from '../../gallery/examples/contact-card.ts';

const channelOf = (name: ContactCardExample) => exampleContacts[name].channels[0]!;

test.each<[ContactCardExample, string, boolean]>([
  ['offered, from an official page', 'offered', true],
  ['offered, from two sources that agree', 'offered', true],
  ['ageing', 'ageing', true],
  ['withheld', 'withheld', false],
  ['reported by one person', 'reported', false],
  ['unknown', 'unknown', false],
  ['withdrawn', 'withdrawn', false],
  ['other ways than the telephone', 'offered', true],
])('a channel that is %s is %s', (name, state, usable) => {
  expect(channelState(channelOf(name), exampleDay)).toBe(state);
  expect(isUsable(channelOf(name), exampleDay)).toBe(usable);
});

test('a report that has gone too long unchecked is withheld', () => {
  expect(channelState(channelOf('reported by one person'), '2029-01-01')).toBe('withheld');
});

test('an online way rests on one report and is offered nonetheless', () => {
  const page = { ...channelOf('other ways than the telephone'), confidence: 'reported' as const };
  expect(channelState(page, exampleDay)).toBe('offered');
});
