import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder: its path from there with forward slashes, in the order of the paths. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length).replaceAll('\\', '/'))
    .map((name) => name.replace(/^\//, ''))
    .sort();
}
