/**
 * What does the work of the pages of a case, loaded with the first entry. It is one file: readers go
 * from page to page, its parts have much in common, and as a file for each they took 4 kB more. Not
 * in it is what the stop list does: the emergency kit would bring all of this to every device.
 */
export { openDue } from '../case-due/due-view.ts';
export { openFile } from '../case-file/file-actions.ts';
export { openLog } from '../case-log/log-view.ts';
export { openPapers } from '../case-papers/paper-view.ts';
export { openPlan } from '../case-plan/plan-view.ts';
