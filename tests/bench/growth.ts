import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { copyProject } from '../site/project-copy.ts';
import { buildTimed } from './build.ts';

/** Pages of one group: a reader's list of them stays as long as on the real site. */
const groupSize = 20;

/**
 * Adds generated pages to both sites, half of them in each language, and builds.
 * @param counts how many pages to generate, ascending
 * @param twinProject the stock project with the real text
 * @returns a row a count: pages, seconds of both, their ratio, packed kB of a generated page of both
 */
export function growth(counts: number[], twinProject: string): string[][] {
  return counts.map((count) => {
    const ours = copyProject('bench-growth');
    const generated = ['ja', 'en'].map((language) => ({
      ours: fill(ours, `content/docs/${language}`, 'mdx', language, count / 2),
      stock: fill(twinProject, `src/content/docs/${language}`, 'md', language, count / 2),
    }));
    const our = buildTimed(ours);
    const stock = buildTimed(twinProject);
    const last = `ja/understand/${placeOf(count / 2 - 1)}/index.html`;
    const row = [
      String(count),
      (our.milliseconds / 1000).toFixed(1),
      (stock.milliseconds / 1000).toFixed(1),
      (our.milliseconds / stock.milliseconds).toFixed(2),
      packed(join(our.folder, last)),
      packed(join(stock.folder, last)),
    ];
    for (const { stock: added } of generated)
      for (const file of added) rmSync(file, { force: true });
    rmSync(ours, { recursive: true });
    return row;
  });
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
