import type { Contact, TelChannel } from '../../model/records/contacts.ts';
import type { InterpreterLine } from '../../model/records/interpreter-lines.ts';
import { isUsable } from '../contact-card/channel-state.ts';

/** A telephone that answers in a language. */
export interface Desk {
  contact: Contact;
  channel: TelChannel;
  /** Whether its hours hold for that language too. */
  hoursHold: boolean;
}

/**
 * The telephones known to answer in a language on the day `today` (`YYYY-MM-DD`). An organisation whose
 * name alone may put a reader in danger is not among them.
 */
export function desksFor(
  language: InterpreterLine['id'],
  contacts: readonly Contact[],
  today: string,
): Desk[] {
  return contacts
    .filter(({ quiet }) => !quiet)
    .flatMap((contact) =>
      contact.channels.flatMap((channel) =>
        channel.kind === 'tel' && channel.languages?.includes(language) && isUsable(channel, today)
          ? [{ contact, channel, hoursHold: channel.hoursLanguages?.includes(language) ?? true }]
          : [],
      ),
    );
}

/** The lines as they are offered. */
export function inOrder(lines: readonly InterpreterLine[]): InterpreterLine[] {
  return lines.toSorted((first, second) => first.order - second.order);
}

/** The anchor of the desks for a language. */
export function desksAnchor(language: InterpreterLine['id']): string {
  return `interpreters-${language}`;
}
