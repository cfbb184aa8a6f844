import { Found } from '../model/graph/found.ts';
import { readFile } from '../model/graph/read-data.ts';
import { siteFacts, type SiteFacts } from '../model/site.ts';

const file = 'content/site.yaml';

/** Facts about this publication, from `content/site.yaml`. Throws with the field that is wrong. */
export function readSiteFacts(root = process.cwd()): SiteFacts {
  const found = new Found();
  const facts = readFile(root, file, siteFacts, found);
  found.refuse();
  if (!facts) throw new Error(`${file} is missing.`);
  return facts;
}
