import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionsAfter } from '../../lib/editions/kept.ts';
import { editionOf, type Edition } from '../../model/editions/edition.ts';
import { editionsFolder, readEditions } from '../../model/editions/read-editions.ts';
import type { Content } from '../../model/graph/content.ts';
import { newestDay } from '../../model/graph/days.ts';
import { readOrThrow } from '../../model/graph/found.ts';

/**
 * Writes the facts of the present edition below `content/`, for the pages of later releases, and
 * drops those of editions that are too old for them. Once more on the same content changes nothing.
 * @param root of the project
 * @returns paths of the files that were written or changed, from the root
 * @throws Error when a file of an edition is not as a release wrote it
 */
export function keepEdition(root: string, content: Content): string[] {
  const earlier = readOrThrow((found) => readEditions(root, found));
  const present = editionOf(newestDay(content), content.records);
  mkdirSync(join(root, editionsFolder), { recursive: true });
  return editionsAfter(earlier, present).flatMap((edition) => {
    const file = `${editionsFolder}/${edition.edition}.json`;
    const text = textOf(edition);
    if (earlier.some((one) => textOf(one) === text)) return [];
    writeFileSync(join(root, file), text);
    return [file];
  });
}

const textOf = (edition: Edition) => `${JSON.stringify(edition, null, 2)}\n`;
