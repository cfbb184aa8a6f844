import { contact } from '../schemas/contact.ts';
import { term } from '../schemas/term.ts';

/** The records offered for reuse as JSON, and the schema of one record of each. */
export const dataFiles = { contacts: contact, glossary: term };

/** Name of a file of records. */
export type DataFileName = keyof typeof dataFiles;

/** The names, in the order in which they are offered. */
export const dataFileNames = Object.keys(dataFiles) as DataFileName[];
