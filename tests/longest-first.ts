import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, longest first. Vitest goes by the size of a file where it has not
 * seen it run, as on a fresh clone, and would leave one core idle beside the last of these.
 */
const longest = [
  'reproducible',
  'starlight-contract',
  'every-english-page',
  'every-japanese-page',
  'accessibility',
  'offline-trouble',
  'self-audit',
  'paths',
  'offline-changes',
  'checklist',
  'contact-card',
  'paper',
].map((name) => `${name}.test.ts`);

/** Runs the files that take longest first, whatever their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(basename(moduleId));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).sort((first, second) => place(first) - place(second));
  }
}
