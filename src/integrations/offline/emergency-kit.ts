import type { Content } from '../../model/graph/content.ts';

/** Whether a path of the built site, such as `ja/act-now/`, is a page of an emergency kit. */
export type IsInKit = (path: string) => boolean;

/** Groups of pages that are in the kit as a whole: every contact, every script for a call, and checklists one item at a time. */
const groups = /^[^/]+\/(?:contacts|say|one-at-a-time)\/./;

/**
 * The pages of the emergency kits: what each device caches unasked (see `allowance`), whole or not at
 * all. Pages say of themselves that they belong to it (`emergencyKit`); whatever a first button of one
 * of them opens, or its answer names in bold, is one of them too (tests/site/offline-files.test.ts). A
 * page with the control to leave quietly is never cached.
 */
export function emergencyKit({ pages }: Pick<Content, 'pages'>): IsInKit {
  const paths = new Set(
    pages
      .filter(({ frontMatter }) => frontMatter['emergencyKit'] === true)
      .map(({ language, path }) => `${language}/${path}${path && '/'}`),
  );
  return (path) => paths.has(path) || groups.test(path);
}
