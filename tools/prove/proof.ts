import { createHash } from 'node:crypto';
import { isProof } from '../../src/lib/proof/claims.ts';
import { checksumLine, filesToSum } from '../../src/integrations/release/checksums.ts';
import type { ProvenClaim } from './results.ts';
import type { Sources } from './sources.ts';

/** The build that was tested. */
export interface TestedBuild {
  /** The day it was built for and tested on, `YYYY-MM-DD` in Japan. */
  day: string;
  /** Where it is published. */
  address: string;
  /** Where its sources stand in Git; absent where that is not known. */
  sources?: Sources;
  files: number;
  /** Fingerprint of its files: SHA-256 of their lines in `SHA256SUMS`. */
  sha256: string;
}

/** What was tested on one build, all of which held. */
export interface Proof {
  build: TestedBuild;
  claims: ProvenClaim[];
}

/**
 * The files of a build that are tested: all but the pages of proof, which the tests make, and the
 * downloads, which hold all of it once more.
 */
export function fingerprintOf(folder: string): Pick<TestedBuild, 'files' | 'sha256'> {
  const names = filesToSum(folder).filter(
    (name) => !isProof(name) && !name.startsWith('downloads/'),
  );
  const sum = createHash('sha256');
  for (const name of names) sum.update(checksumLine(folder, name));
  return { files: names.length, sha256: sum.digest('hex') };
}
