import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  readlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildInputs } from './build-inputs.ts';

const root = new URL('..', import.meta.url).pathname;

/** What a build reads when its content stands in another folder; the words of components are the project's own. */
export const inputsWith = (content: string): string[] => [
  ...buildInputs.filter((input) => input !== 'content'),
  ...readdirSync(join(root, 'content/docs'))
    .filter((language) => existsSync(join(root, content, 'docs', language)))
    .map((language) => `content/docs/${language}/strings.yaml`)
    .filter((file) => existsSync(join(root, file))),
  content,
];

/**
 * A fresh copy of what a build reads, for builds with other circumstances. It lies inside the
 * project, whose packages it uses.
 * @param content the folder of its content. The interface strings are the project's own: they belong
 * to the components.
 * @returns the folder of the copy
 */
export function copyProject(name: string, content = 'content'): string {
  const copy = join(root, '.cache', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of inputsWith(content))
    if (part !== content) cpSync(join(root, part), join(copy, part), { recursive: true });
  cpSync(join(root, content), join(copy, 'content'), { recursive: true });
  return copy;
}

/**
 * Gives a copy packages of its own, as a second checkout has them: the names that Astro makes up
 * for styles depend on where a package lies. Files are linked, not copied.
 */
export function linkPackages(copy: string, folder = 'node_modules'): void {
  mkdirSync(join(copy, folder), { recursive: true });
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (/^\.(astro|vite)/.test(entry.name)) continue;
    if (entry.isDirectory()) linkPackages(copy, path);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(join(root, path)), join(copy, path));
    else linkSync(join(root, path), join(copy, path));
  }
}
