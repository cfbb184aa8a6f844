import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { needsVoice, relayService } from '../../../model/voice.ts';

/**
 * Nobody who cannot hear or speak is left with a number alone: each contact has a way without a voice,
 * or says that one was looked for and what is safe instead. Cards without one lead to the relay service.
 */
export default function* voicelessWays({ records, broken }: Content): Iterable<Problem> {
  const contacts = records.contacts;
  const isThere =
    contacts.some(({ name }) => name === relayService) ||
    broken.some(({ folder, name }) => folder === 'contacts' && name === relayService);
  if (contacts.length > 0 && !isThere)
    yield {
      file: `content/contacts/${relayService}.yaml`,
      message: 'does not exist, but the cards of all contacts that need a voice lead to it.',
    };
  for (const { file, data } of contacts) {
    const hasWay = data.channels.some(
      (channel) => channel.status === 'current' && needsVoice(channel) === false,
    );
    if (!hasWay && !data.noVoicelessWayOn)
      yield {
        file,
        field: 'channels',
        message:
          'has no way for those who cannot hear or speak: add an app, chat, form, mail, post or counter; or write the day you looked for one in vain into "noVoicelessWayOn".',
      };
    if (!hasWay && !data.safeRoute)
      yield {
        file,
        field: 'safeRoute',
        message: 'is missing: without a way that needs no voice, say what is safe instead.',
      };
    if (hasWay && data.noVoicelessWayOn)
      yield {
        file,
        field: 'noVoicelessWayOn',
        message: 'says that no way without a voice is known, but a channel is one: take it away.',
      };
  }
}
