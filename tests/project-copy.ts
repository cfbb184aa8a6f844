import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  readlinkSync,
} from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;

/**
 * A fresh copy of what a build reads, for builds with other circumstances. It lies inside the
 * project, whose packages it uses.
 * @param content the folder of its content. What a folder leaves out of `i18n` is the project's own:
 * those words belong to the components.
 * @returns the folder of the copy
 */
export function copyProject(name: string, content = 'content'): string {
  const copy = join(root, '.cache', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of [
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'content/i18n',
    'src',
    'public',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
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
