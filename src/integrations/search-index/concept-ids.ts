/** The id of the concept that an organisation of `content/contacts/` is, where no other names it. */
export const organisationConcept = (contactId: string): string => `org-${contactId}`;

/** The id of the concept that a term of `content/glossary/` is, where no other claims it. */
export const termConcept = (termId: string): string => `term-${termId}`;
