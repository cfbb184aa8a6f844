import { readOrThrow } from '../model/graph/found.ts';
import { readFile } from '../model/graph/read-data.ts';
import { siteFacts, type SiteFacts } from '../model/site.ts';

const file = 'content/site.yaml';

const known = new Map<string, SiteFacts>();

/** Facts about this publication, from `content/site.yaml`. Throws with the field that is wrong. */
export function readSiteFacts(root = process.cwd()): SiteFacts {
  // While the facts are being written, they change; in a build, where every page asks, they do not.
  const kept = import.meta.env?.PROD ? known.get(root) : undefined;
  if (kept) return kept;
  const facts = readOrThrow((found) => readFile(root, file, siteFacts, found));
  if (!facts) throw new Error(`${file} is missing.`);
  known.set(root, facts);
  return facts;
}
