import { readOrThrow } from '../model/graph/found.ts';
import { readFile } from '../model/graph/read-data.ts';
import { siteFacts, type SiteFacts } from '../model/site.ts';
import { onceInBuild } from './once-in-build.ts';

const file = 'content/site.yaml';

/** Facts about this publication, from `content/site.yaml`. Throws with the field that is wrong. */
export function readSiteFacts(root = process.cwd()): SiteFacts {
  return factsBelow(root);
}

const factsBelow = onceInBuild((root: string): SiteFacts => {
  const facts = readOrThrow((found) => readFile(root, file, siteFacts, found));
  if (!facts) throw new Error(`${file} is missing.`);
  return facts;
});
