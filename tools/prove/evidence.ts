import type { Claim } from '../../src/lib/proof/claims.ts';

/** A test that stands behind a claim. */
export interface Evidence {
  /** Its name as its file has it, with the places that each run fills (`$path`, `%s`). */
  test: string;
  /** The file in which that name is written. */
  file: string;
  /** The files that run it, where others than that one do. */
  ranBy?: string[];
}

const everyPage = {
  file: 'tests/e2e/every-page.ts',
  ranBy: ['tests/e2e/every-english-page.test.ts', 'tests/e2e/every-japanese-page.test.ts'],
};
const [phoneLinks, privacy, sheets, offlineFiles] = [
  'tests/site/phone-links.test.ts',
  'tests/site/privacy.test.ts',
  'tests/e2e/printed-sheets.test.ts',
  'tests/site/offline-files.test.ts',
];

/**
 * The tests behind the claims of the page of proof: laws of `npm test`, which hold for any build.
 * What they put into `task.meta.figures` goes into the sentences.
 */
export const evidence: Record<Claim, [Evidence, ...Evidence[]]> = {
  links: [
    {
      test: 'every link of $path inside the site leads somewhere',
      file: 'tests/site/links.test.ts',
    },
  ],
  numbers: [
    {
      test: 'offers only numbers of the contacts’ data to dial, and dials what it shows',
      file: phoneLinks,
    },
    { test: 'shows no telephone number outside a link to dial it', file: phoneLinks },
  ],
  accessible: [
    {
      test: '%s asks no other site, never scrolls sideways, meets WCAG 2.2 AA and is legible, light and dark',
      ...everyPage,
    },
  ],
  contrast: [
    {
      test: '%s has a contrast of at least 7:1 in both themes',
      file: 'tests/e2e/accessibility.test.ts',
    },
  ],
  policy: [
    { test: 'has a policy by which it may load from this site alone', file: privacy },
    { test: 'loads nothing from another site and sends nothing to one', file: privacy },
    { test: 'asks the browser to reach no other site in advance', file: privacy },
  ],
  secrets: [{ test: 'has no field for a secret', file: privacy }],
  html: [
    {
      test: '%s is valid HTML without a doubled id',
      file: 'tests/site/html-validate.test.ts',
    },
  ],
  weight: [{ test: 'is light enough to be seen at once', file: 'tests/site/budgets.test.ts' }],
  offline: [
    {
      test: 'pages of every kind open whole in each language, with their text and their age',
      file: 'tests/e2e/offline-every-page.test.ts',
    },
    { test: 'is what the build left in its folder', file: offlineFiles },
  ],
  search: [
    {
      test: 'answers queries that nothing was learnt from as well as promised, and none with an empty list',
      file: 'tests/e2e/search-quality.test.ts',
    },
  ],
  sheets: [
    { test: 'takes no more pages than it says, and few bytes', file: sheets },
    { test: 'has the numbers of the records it shows and no other', file: sheets },
    { test: 'has a QR code that can be read from the paper', file: 'tests/e2e/paper.test.ts' },
  ],
  same: [
    {
      test: 'the same sources built in another folder give the same files to the byte',
      file: 'tests/site/reproducible.test.ts',
    },
  ],
};

/** The files that run a test. */
export const runBy = ({ file, ranBy = [file] }: Evidence): string[] => ranBy;

/** The pattern of all names that a test gets when its places are filled. */
export function namePattern({ test }: Pick<Evidence, 'test'>): string {
  return test
    .split(/\$[\w.]+|%[a-z]/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.+');
}
