import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { pagePaths } from '../site/page-paths.ts';

const root = new URL('../..', import.meta.url).pathname;

/** The part of turndown that is used; it is installed in this folder only. */
type TurndownConstructor = new (options: Record<string, string>) => {
  turndown: (html: string) => string;
  keep: (tags: string[]) => void;
};

/** Pages of ours that a documentation site would not have: paper, the tree's questions, a card a page. */
const leftOut = /\/(print|search)\/|\/find\/q\d|not-kept|404|^\/$|^\/e\/|^\/[\w-]+\/contacts\/./;

/** Where the text of a page stands: plain pages, made from records, have nothing else in `main`. */
const texts = ['.prose, .foot__sources', 'main'];

const configuration = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://guide.example',
  integrations: [
    starlight({
      title: 'Torimodosu',
      defaultLocale: 'ja',
      locales: { ja: { label: '日本語', lang: 'ja' }, en: { label: 'English', lang: 'en' } },
      sidebar: ['situations', 'do', 'say', 'defend', 'understand', 'about'].map((directory) => ({
        label: directory,
        items: [{ autogenerate: { directory } }],
      })),
    }),
  ],
});
`;

const contentConfiguration = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a stock Starlight project with the text of our built pages, as Markdown: title,
 * description, text, list of sources.
 * @param site the folder of our built site
 * @returns the folder of the project
 */
export async function writeBaseline(site: string): Promise<string> {
  const project = join(root, '.cache/bench-baseline');
  rmSync(project, { recursive: true, force: true });
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  };
  // Astro looks here for packages whose pages it has to compile.
  const dependencies = { astro: '*', '@astrojs/starlight': '*' };
  write('package.json', JSON.stringify({ type: 'module', private: true, dependencies }));
  write('astro.config.mjs', configuration);
  write('src/content.config.ts', contentConfiguration);
  const { default: Turndown } = (await import(
    createRequire(import.meta.url).resolve('turndown')
  )) as { default: TurndownConstructor };
  const converter = new Turndown({ headingStyle: 'atx', bulletListMarker: '-' });
  converter.keep(['table', 'svg']);
  for (const path of pagePaths(site).filter((name) => !leftOut.test(name))) {
    const page = parse(readFileSync(join(site, path, 'index.html'), 'utf8'));
    const words = (selector: string) => page.querySelector(selector)?.textContent.trim() ?? '';
    const html = texts
      .map((selector) => page.querySelectorAll(selector))
      .find((parts) => parts.length > 0)!
      .map((part) => part.innerHTML)
      .join('\n');
    const description = page.querySelector('meta[name="description"]')?.getAttribute('content');
    write(
      `src/content/docs${path}index.md`,
      [
        '---',
        `title: ${JSON.stringify(words('h1') || 'Torimodosu')}`,
        `description: ${JSON.stringify(description ?? '')}`,
        '---',
        '',
        converter.turndown(html).replace(/^(#+) (.*)$/gm, '$1 $2'),
        '',
      ].join('\n'),
    );
  }
  return project;
}
