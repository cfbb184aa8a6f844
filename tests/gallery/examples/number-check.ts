import type { Contact } from '../../../src/model/records/contacts.ts';
import { exampleContacts } from './contact-card.ts';

/** What the list of the examples knows. */
export const exampleListed: Contact[] = [exampleContacts['offered, from an official page']];

/** What is pasted: something for each of the four verdicts, and something with nothing to compare. */
export const examples: { name: string; paste: string }[] = [
  {
    name: 'every verdict',
    paste: '03-5340-3333\n03-5340-3334\n06-1111-2222\n4111 1111 1111 1111',
  },
  { name: 'nothing found', paste: 'Hello' },
];
