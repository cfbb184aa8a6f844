import { existsSync } from 'node:fs';
import { languagesFolder, type LanguageFacts } from '../model/languages/read-languages.ts';
import type { Language } from '../model/language.ts';
import { allLanguages } from './language-facts.ts';

/** Kinds of files with the guide in a language that a reader takes along. */
export type CarriedKind = 'html' | 'epub' | 'zim';

/** The variable in which `npm run release` names the kinds that it makes of the finished site. */
export const madeFromSiteVariable = 'TORIMODOSU_CARRIED';

/** Pages without which a file of the emergency pages would be none; the home page is empty. */
export const neededPages: readonly string[] = ['', 'act-now', 'contacts'];

/** The languages that have the emergency pages, and so files to take along. */
export function carriedLanguages(root = process.cwd()): LanguageFacts[] {
  return allLanguages.filter(({ tag }) =>
    neededPages.every((path) =>
      existsSync(`${root}/${languagesFolder}/${tag}/${path || 'index'}.mdx`),
    ),
  );
}

/** Where a file lies below the base path. */
export function carriedPath(kind: CarriedKind, language: Language): string {
  return `downloads/torimodosu-${language}.${kind}`;
}

/** The kinds that a build offers: the emergency pages always, the others in a release. */
export function carriedKinds(
  environment: Record<string, string | undefined> = process.env,
): CarriedKind[] {
  const made = environment[madeFromSiteVariable]?.split(' ') ?? [];
  return ['html', ...(['epub', 'zim'] as const).filter((kind) => made.includes(kind))];
}
