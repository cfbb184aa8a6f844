import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tag } from './tag.ts';

/** Where the files of tags stand, one a tag, named like it. */
export const tagFolder = join(import.meta.dirname, 'tags');

const names = readdirSync(tagFolder).flatMap((file) => /^([A-Z]\w*)\.ts$/.exec(file)?.[1] ?? []);

/** The tags that pages may use, by their names. For the configuration and its rules, not for pages. */
export const tags: Record<string, Tag> = Object.fromEntries(
  await Promise.all(
    names.sort().map(async (name) => {
      const url = pathToFileURL(join(tagFolder, `${name}.ts`)).href;
      const { default: tag } = (await import(/* @vite-ignore */ url)) as { default?: Partial<Tag> };
      const file = `src/model/tags/${name}.ts`;
      if (!tag?.attributes || !tag.component)
        throw new Error(`${file} does not declare a tag: write "export default tag({ … })".`);
      if (!existsSync(join(tagFolder, '../../components', tag.component)))
        throw new Error(`${file} names src/components/${tag.component}, which does not exist.`);
      return [name, tag as Tag] as const;
    }),
  ),
);
