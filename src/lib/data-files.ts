import { attackPath } from '../model/records/attack-paths.ts';
import { auditArea } from '../model/records/audit-areas.ts';
import { auditItem } from '../model/records/audit-items.ts';
import { contact } from '../model/records/contacts.ts';
import { term } from '../model/records/glossary.ts';

/** The records offered for reuse as JSON, and the schema of one record of each. */
export const dataFiles = {
  contacts: contact,
  glossary: term,
  audit: auditItem,
  'audit-areas': auditArea,
  'attack-paths': attackPath,
};

/** Name of a file of records. */
export type DataFileName = keyof typeof dataFiles;

/** The names, in the order in which they are offered. */
export const dataFileNames = Object.keys(dataFiles) as DataFileName[];

/** The collection that a file of records holds. */
export function collectionOf(name: DataFileName) {
  return name === 'audit' ? 'audit-items' : name;
}
