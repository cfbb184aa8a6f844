import type { Entries } from '../../lib/case/entries.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import type { Word } from '../../lib/fill.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { EntryLists } from './entry-list.ts';

/** What the parts of the log that are loaded later work with. */
export interface LogTools {
  readonly store: CaseStore;
  readonly word: Word;
  readonly lists: EntryLists;
  /**
   * Writes entries, made of what the case holds at that moment, and says so, or why they are not
   * kept; gives whether there was room for them.
   */
  put(make: (file: CaseFile) => Entries, said: () => string): Promise<boolean>;
  /** Says the last again: behind a dialog no screen reader hears it. */
  repeat(): void;
  /** Says what was done, with the way back when there is one. */
  say(text: string, canUndo?: boolean): void;
  dialogOf(list: string): HTMLDialogElement;
}
