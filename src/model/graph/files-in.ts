import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Names of files with an extension, in a folder and below it, with forward slashes, sorted. */
export function filesIn(root: string, folder: string, extension = ''): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
