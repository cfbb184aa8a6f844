import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, longest first; the first three build a site. Those of the offline copy
 * mostly wait: each stands where one is at its end, so that one worker waits at a time and the others
 * have the cores. Vitest goes by the size of a file where it has not seen it run, as on a fresh clone,
 * and would leave cores idle beside the last of these.
 */
const longest = [
  'reproducible',
  'hostile-content',
  'starlight-contract',
  'offline-erase',
  'every-english-page',
  'every-japanese-page',
  'offline-trouble',
  'paper',
  'offline-notice',
  'self-audit',
  'keyboard',
  'offline-changes',
  'contact-card',
  'search-on-the-wire',
  'offline',
  'checklist',
  'offline-choices',
].map((name) => `${name}.test.ts`);

/** A worker, its browser and what it has read serve the next file only if that is of the same project. */
const projects = ['e2e', 'site', 'gallery', 'content', 'unit', 'elements'];

/** Runs the files that take longest first, then those of one project after those of another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.indexOf(basename(moduleId));
      return at === -1 ? longest.length + projects.indexOf(project.name) : at;
    };
    return (await super.sort(files)).sort((first, second) => place(first) - place(second));
  }
}
