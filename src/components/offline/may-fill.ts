import type { OfflineChoice } from './choice.ts';

/** What a browser may tell about the connection (`navigator.connection`; Safari and Firefox do not). */
export interface Connection {
  saveData?: boolean;
  /** `cellular` and others. */
  type?: string;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  effectiveType?: string;
}

/** Whether everything may be fetched without asking: not where it costs the reader money or time. */
export function mayFill(choice: OfflineChoice, connection: Connection | undefined): boolean {
  if (choice !== 'undecided') return choice === 'everything';
  return !(
    connection?.saveData ||
    connection?.type === 'cellular' ||
    connection?.effectiveType?.includes('2g')
  );
}
