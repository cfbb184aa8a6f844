import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteFacts, type SiteFacts } from '../model/site.ts';

/** Facts about this publication, from `content/site.yaml`. Throws with the field that is wrong. */
export function readSiteFacts(root = process.cwd()): SiteFacts {
  const result = siteFacts.safeParse(parse(readFileSync(`${root}/content/site.yaml`, 'utf8')));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(`content/site.yaml is not right:\n${problems.join('\n')}`);
}
