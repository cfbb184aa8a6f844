import type { OfflineChoice } from './choice.ts';

/** What a browser may tell about the connection (`navigator.connection`; Safari and Firefox do not). */
export interface Connection {
  saveData?: boolean;
  /** `cellular` and others. */
  type?: string;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  effectiveType?: string;
}

/**
 * What may be fetched without asking: `core` is the few files without which there is no help, as
 * much as one photograph.
 */
export type Allowance = 'nothing' | 'core' | 'everything';

/**
 * What may be fetched without asking. Nothing where the reader saves data, pays by it or has a slow
 * line. A telephone or tablet that does not tell its connection may be on a prepaid line: there the
 * core only.
 * @param isTouch whether the device is used by touch
 */
export function allowance(
  choice: OfflineChoice,
  connection: Connection | undefined,
  isTouch: boolean,
): Allowance {
  if (choice !== 'undecided') return choice;
  if (!connection) return isTouch ? 'core' : 'everything';
  const costs =
    connection.saveData ||
    connection.type === 'cellular' ||
    connection.effectiveType?.includes('2g');
  return costs ? 'nothing' : 'everything';
}
