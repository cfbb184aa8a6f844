/**
 * What the page of proof says of a build, in this order. The sentences are the interface strings
 * `proof.said.*`; which tests stand behind them, `tools/prove/evidence.ts` says.
 */
export const claims = [
  'links',
  'numbers',
  'accessible',
  'contrast',
  'policy',
  'secrets',
  'html',
  'weight',
  'offline',
  'search',
  'sheets',
  'same',
] as const;
export type Claim = (typeof claims)[number];

/**
 * What tests measure for the sentences: counts, but for `largest` (the heaviest page, in bytes as
 * they travel), `recallAt5` (percent) and `mrr` (0 to 1).
 */
export const figures = [
  'pages',
  'links',
  'numbers',
  'largest',
  'files',
  'queries',
  'recallAt5',
  'mrr',
  'sheets',
  'sides',
] as const;
export type Figure = (typeof figures)[number];

/** Figures by their names, those that a sentence needs. */
export type Figures = Partial<Record<Figure, number>>;

/** Where the page stands below its language, and the file that tells the same to programs. */
export const proofPage = 'about/proof';
export const proofFile = 'data/proof.json';

/**
 * Whether a file of a built site is made from what was tested, after the tests: no device caches it,
 * since the offline worker knows the files of the build alone.
 * @param path below the site's folder, with forward slashes
 */
export function isProof(path: string): boolean {
  return path === proofFile || new RegExp(`^[\\w-]+/${proofPage}/`).test(path);
}
