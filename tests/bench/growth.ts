import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesIn } from '../../src/model/graph/files-in.ts';
import { indexWithStock } from '../search/stock.ts';
import { copyProject } from '../project-copy.ts';
import { buildTimed } from './build.ts';
import { indexTimed } from './search-index.ts';

/** Pages of one group: a reader's list of them stays as long as on the real site. */
const groupSize = 20;

/** What a row of the table holds. */
export const growthColumns = [
  'pages added',
  'ours s',
  'stock s',
  'ratio',
  'ours page kB',
  'stock page kB',
  'training s',
  'texts s',
  'stock index s',
  'model kB',
  'our index MB',
  'stock index MB',
];

/**
 * Adds generated pages to both sites, half of them in each language, and builds; then indexes our
 * pages for search once more, with our steps and with Pagefind as it comes, each timed alone. Nobody
 * wrote queries for a generated page: it is found by its own words.
 * @param counts how many pages to generate
 * @param baselineProject the stock project with the real text
 * @param tell gets a row of `growthColumns` as soon as it is known
 */
export async function growth(
  counts: number[],
  baselineProject: string,
  tell: (row: string[]) => void,
): Promise<void> {
  for (const count of counts) {
    const ours = copyProject('bench-growth');
    const generated = ['ja', 'en'].map((language) => ({
      ours: fill(ours, `content/docs/${language}`, 'mdx', language, count / 2),
      stock: fill(baselineProject, `src/content/docs/${language}`, 'md', language, count / 2),
    }));
    const our = buildTimed(ours);
    const stock = buildTimed(baselineProject);
    const last = `ja/understand/${placeOf(count / 2 - 1)}/index.html`;
    tell([
      String(count),
      (our.milliseconds / 1000).toFixed(1),
      (stock.milliseconds / 1000).toFixed(1),
      (our.milliseconds / stock.milliseconds).toFixed(2),
      packed(join(our.folder, last)),
      packed(join(stock.folder, last)),
      ...(await indexTwice(ours, our.folder)),
    ]);
    for (const { stock: added } of generated)
      for (const file of added) rmSync(file, { force: true });
    rmSync(ours, { recursive: true });
  }
}

/** The columns about our index of a project's built pages, and about stock Pagefind's. */
async function indexTwice(project: string, folder: string): Promise<string[]> {
  const { training, texts, bytes, largestModel } = await indexTimed(project, folder);
  const stock = await indexWithStock(folder);
  const written = join(folder, 'pagefind-stock');
  const stockBytes = filesIn(written, '')
    .map((name) => statSync(join(written, name)).size)
    .reduce((sum, size) => sum + size, 0);
  return [
    training.map((milliseconds) => (milliseconds / 1000).toFixed(1)).join(' + '),
    (texts / 1000).toFixed(1),
    (stock / 1000).toFixed(1),
    (largestModel / 1000).toFixed(0),
    (bytes / 1e6).toFixed(2),
    (stockBytes / 1e6).toFixed(2),
  ];
}

const placeOf = (number: number) => `group-${Math.floor(number / groupSize)}/page-${number}`;

/** Writes copies of one real page under other titles. */
function fill(project: string, docs: string, ending: string, language: string, count: number) {
  const model = join(
    project,
    docs,
    `understand/changed-advice${ending === 'md' ? '/index' : ''}.${ending}`,
  );
  const text = readFileSync(model, 'utf8');
  return Array.from({ length: count }, (_, number) => {
    const file = join(project, docs, 'understand', `${placeOf(number)}.${ending}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      text.replace(
        /^title: .*$/m,
        `title: ${language === 'ja' ? '見本' : 'Specimen'} ${inLetters(number)}`,
      ),
    );
    return file;
  });
}

/** A number in letters: `110` in a title is a telephone number, which the build refuses. */
const inLetters = (number: number) =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

function packed(file: string): string {
  return statSync(file, { throwIfNoEntry: false })
    ? (brotliCompressSync(readFileSync(file)).length / 1000).toFixed(1)
    : '-';
}
