import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtPage, type Consumer, type Page, type Site, type Step } from './page.ts';

/**
 * Leads every page of a built site through the steps: each is read once, and written once if a step
 * changed it.
 * @returns the finished pages, in the order of their paths
 */
export function finishPages(site: Site, steps: readonly Step[]): Page[] {
  const prepared = steps.map((step) => step.prepare(site));
  const pages = globSync('**/*.html', { cwd: site.folder })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const html = readFileSync(join(site.folder, path), 'utf8');
      const page = prepared.reduce((one, step) => step(one), builtPage(path, html));
      if (page.html !== html) writeFileSync(join(site.folder, path), page.html);
      return page;
    });
  const added = new Map(pages.flatMap((page) => Object.entries(page.added)));
  for (const [path, text] of added) writeFile(site.folder, path, text);
  for (const path of new Set(pages.flatMap(({ dropped }) => dropped)))
    if (!added.has(path)) rmSync(join(site.folder, path));
  return pages;
}

/**
 * Runs each consumer as soon as those it comes after have ended: while one waits for a program of its
 * own, others have work. Rejects with the first mistake.
 */
export async function consumeAll(
  consumers: readonly Consumer[],
  run: (consumer: Consumer) => void | Promise<void>,
): Promise<void> {
  const ends = new Map<string, Promise<void>>();
  for (const consumer of consumers) {
    const before = (consumer.after ?? []).flatMap((name) => ends.get(name) ?? []);
    ends.set(
      consumer.name,
      Promise.all(before).then(() => run(consumer)),
    );
  }
  await Promise.all(ends.values());
}

/** Writes a file of the site, and the folders it lies in. */
export function writeFile(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
