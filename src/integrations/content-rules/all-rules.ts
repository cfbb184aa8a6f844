import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from './rule.ts';

const folder = join(import.meta.dirname, 'rules');

/** Every rule, by its name. */
export const allRules: Record<string, Rule> = Object.fromEntries(
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const url = pathToFileURL(join(folder, file)).href;
      const { default: rule } = (await import(/* @vite-ignore */ url)) as { default?: Rule };
      if (!rule) throw new Error(`rules/${file} has no rule as its default export.`);
      return [file.replace(/\.ts$/, ''), rule] as const;
    }),
  ),
);
