import type { Language } from '../../../src/model/language.ts';
import type { Contact } from '../../../src/model/records/contacts.ts';
import { exampleContacts, exampleDay } from './contact-card.ts';

/** What the reference is given in an example. */
export interface ContactReferenceProps {
  contact: Contact;
  channel?: string;
  showsHours?: boolean;
  language: Language;
  today: string;
}

/** A contact named in a sentence: with its number, without one to give, and without a channel. */
export function examples(language: Language): { name: string; props: ContactReferenceProps }[] {
  const common = { language, today: exampleDay };
  return [
    ...Object.entries(exampleContacts)
      .filter(([, contact]) => contact.channels[0]?.kind === 'tel')
      .map(([name, contact]) => ({ name, props: { contact, channel: 'lost-stolen', ...common } })),
    { name: 'no channel', props: { contact: exampleContacts.unknown, ...common } },
  ];
}
