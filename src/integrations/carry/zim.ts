import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carriedStyle } from './carried-style.ts';
import type { ChapterGroup } from './chapters.ts';
import { terms } from '../../lib/terms-of-use.ts';
import { bookPage, contentsPage } from './epub.ts';
import { reproducibleZim } from './reproducible-zim.ts';
import type { CarriedWords } from './words.ts';

/** The program that packs a folder of pages into a ZIM, of Debian's package `zim-tools`. */
const zimWriter = 'zimwriterfs';

/** The program that tells another one which day it is: the writer dates a ZIM by no other way. */
const clock = 'faketime';

/** The programs without which there is no ZIM. */
export const zimPrograms = [zimWriter, clock];

/**
 * Where Linux keeps files in memory. The writer packs files in the order in which their folder is
 * listed: that of a disk depends on a number drawn when it was formatted.
 */
const memory = '/dev/shm';

/** The sign of the site as a PNG of 48 pixels, the size that libraries of ZIM files show. */
const illustration = fileURLToPath(new URL('icon-48.png', import.meta.url));

/**
 * Chapters as one ZIM, the format of Kiwix and other readers for places without a network, with an
 * index of its text. https://wiki.openzim.org/wiki/Metadata
 * @param groups chapters whose files end in `.html`
 * @param edition.language ISO 639-3
 * @param edition.name the same for all editions
 * @param edition.day the newest of what it says, `YYYY-MM-DD`
 * @throws with what the program says when it fails
 */
export function zimOf(
  groups: readonly ChapterGroup[],
  words: CarriedWords,
  { language, name, day }: { language: string; name: string; day: string },
): Buffer {
  const room = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'torimodosu-zim-'));
  try {
    const pages = join(room, 'pages');
    const packed = join(room, 'packed.zim');
    writePages(pages, groups, words);
    const { status, error, stdout, stderr } = spawnSync(
      clock,
      [
        `${day} 12:00:00`,
        zimWriter,
        // One after the other: several threads add pages to the index in an order of their own.
        '--threads=1',
        '--welcome=index.html',
        '--illustration=icon.png',
        `--language=${language}`,
        `--title=${words.guide}`,
        `--description=${words.description}`,
        `--creator=${terms.attribution}`,
        `--publisher=${terms.attribution}`,
        `--name=${name}`,
        pages,
        packed,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0)
      throw new Error(`${zimWriter} failed: ${error?.message ?? `${stdout}${stderr}`}`);
    return reproducibleZim(readFileSync(packed));
  } finally {
    rmSync(room, { recursive: true });
  }
}

function writePages(folder: string, groups: readonly ChapterGroup[], words: CarriedWords): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(folder);
  copyFileSync(illustration, join(folder, 'icon.png'));
  write('style.css', carriedStyle);
  write('index.html', contentsPage(groups, words, '.html'));
  for (const { name, title, html } of groups.flatMap(({ chapters }) => chapters))
    write(`${name}.html`, bookPage(words.lang, title, html));
}
