import type { CaseFile } from './state.ts';

/** To whom a paper goes: a contact by its id, or one that the guide does not list, by its name alone. */
export interface Addressee {
  id: string;
  name: string;
}

/** What a paper is filled from. */
export interface PaperCase {
  file: Readonly<CaseFile>;
  /** `YYYY-MM-DD`, in Japan. */
  today: string;
  /** Nobody in particular where a paper goes to no organisation, or the reader writes the name. */
  to: Addressee;
  /** Whether a contact is one for that purpose. */
  isFor: (organisation: string, purpose: string) => boolean;
}

/** Whether a paper goes to nobody in particular, or to who is told of all issuers. */
export const isToldOfAll = ({ to, isFor }: PaperCase) =>
  (to.id === '' && to.name === '') || isFor(to.id, 'amazon') || isFor(to.id, 'police');
