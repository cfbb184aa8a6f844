/**
 * What does the work of the pages of a case that read the log, loaded with the first entry. It is one
 * file: readers go from page to page, its parts have much in common, and as a file for each they took
 * 2 kB more. The log, where a case begins, loads what it needs alone.
 */
export { openDue } from '../case-due/due-view.ts';
export { openFile } from '../case-file/file-actions.ts';
export { openPapers } from '../case-papers/paper-view.ts';
export { openPlan } from '../case-plan/plan-view.ts';
