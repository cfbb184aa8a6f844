import type { Channel } from './records/contacts.ts';

/** What tells of a channel whether it needs a voice. */
export type WayToAsk = Pick<Channel, 'kind'> & {
  stops?: true | undefined;
  withoutVoice?: true | undefined;
};

const byKind = {
  tel: true,
  'call-back': true,
  app: false,
  chat: false,
  form: false,
  email: false,
  post: false,
  counter: false,
  web: undefined,
} as const satisfies Record<Channel['kind'], boolean | undefined>;

/**
 * Whether a reader has to hear and speak on a channel. Undefined of a page that only explains: nothing
 * is settled there, with a voice or without.
 */
export function needsVoice({ kind, stops, withoutVoice }: WayToAsk): boolean | undefined {
  return stops || withoutVoice ? false : byKind[kind];
}

/** The contact by which those who cannot hear or speak make calls: `content/contacts/`. */
export const relayService = 'relay-service';
