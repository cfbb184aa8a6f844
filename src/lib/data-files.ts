import type { RecordKind } from '../model/records/index.ts';

/** The records offered for reuse as JSON: the name of their file, and which kind it holds. */
export const dataFiles = {
  contacts: 'contacts',
  glossary: 'glossary',
  audit: 'audit-items',
  'audit-areas': 'audit-areas',
  'attack-paths': 'attack-paths',
} as const satisfies Record<string, RecordKind>;

/** Name of a file of records. */
export type DataFileName = keyof typeof dataFiles;

/** The names, in the order in which they are offered. */
export const dataFileNames = Object.keys(dataFiles) as DataFileName[];
