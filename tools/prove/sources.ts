import { execFileSync } from 'node:child_process';
import { editionsFolder } from '../../src/model/editions/read-editions.ts';
import { buildInputs } from '../../tests/build-inputs.ts';

/** The state of the sources of a build. */
export interface Sources {
  commit: string;
  /**
   * Files of editions, by their paths, that the commit does not have yet. A release writes them before
   * it builds, and from what is in the commit: a release of that commit elsewhere writes them too.
   */
  written: string[];
}

/** What Git says of a file that was added or changed, and stands below the folder of editions. */
const writtenEdition = new RegExp(`^(?:\\?\\?|[AM ][M ]) (${editionsFolder}/.+\\.json)$`);

/**
 * The commit that the sources in a folder are; undefined outside Git, or when something else than
 * files of editions is not in it. That a site was built from them, one of the tests of a release says:
 * they give the same files again.
 */
export function sourcesIn(root: string): Sources | undefined {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  try {
    const status = git(
      'status',
      '--porcelain',
      '-z',
      '--untracked-files=all',
      '--',
      ...buildInputs,
    );
    const differing = status.split('\0').filter(Boolean);
    const written = differing.flatMap((line) => writtenEdition.exec(line)?.[1] ?? []);
    if (written.length < differing.length) return undefined;
    return { commit: git('rev-parse', 'HEAD').trim(), written };
  } catch {
    return undefined;
  }
}
