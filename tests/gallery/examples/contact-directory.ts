import type { Language } from '../../../src/model/language.ts';
import type { Contact } from '../../../src/model/records/contacts.ts';
import type { Source } from '../../../src/model/records/sources.ts';
import { exampleContacts, exampleDay, exampleSources } from './contact-card.ts';

/** What the directory is given in an example. */
export interface ContactDirectoryProps {
  contacts: Contact[];
  sources: Source[];
  language: Language;
  today: string;
}

/**
 * A directory and the purpose to narrow it down to. One only: its parts are landmarks, and a page
 * has each of them once.
 */
export function narrowedExample(language: Language): {
  purpose: string;
  props: ContactDirectoryProps;
} {
  const named = (name: keyof typeof exampleContacts, id: string, purpose: Contact['purpose']) => ({
    ...exampleContacts[name],
    id,
    purpose,
  });
  return {
    purpose: 'police',
    props: {
      contacts: [
        named('offered, from two sources that agree', 'listed-card', ['stop-card']),
        named('office hours, closed on holidays', 'listed-police', ['police']),
        named('unknown', 'listed-shop', ['amazon']),
      ],
      sources: exampleSources,
      language,
      today: exampleDay,
    },
  };
}
