import type { Language } from '../../model/language.ts';
import { translateTo } from '../interface-strings.ts';
import { factsOf } from '../language-facts.ts';

/** The variable in which the configuration gives pages the name of the edition that they are. */
export const editionVariable = 'TORIMODOSU_EDITION';

/** The name of the edition that the content makes: `2026-11-29-kfm`. */
export function presentEdition(
  environment: Record<string, string | undefined> = process.env,
): string {
  const name = environment[editionVariable];
  if (name === undefined) throw new Error(`${editionVariable} is not set by the configuration.`);
  return name;
}

/** The path below the site's own that leads to what changed since an edition, in every language. */
function shortPath(name: string): string {
  return `e/${name}/`;
}

/** The path below the site's own of what changed since the present edition, for readers of a language. */
export function changesPath(language: Language): string {
  const name = presentEdition();
  return factsOf(language).completeness === 'all'
    ? `${language}/editions/${name}/`
    : shortPath(name);
}

/**
 * The address of what changed since the present edition, as it is typed from paper.
 * @param home full address of the site
 */
export function editionAddress(home: string): string {
  return `${home}${shortPath(presentEdition())}`.replace(/^https?:\/\//, '');
}

/**
 * What leaves the site says of its edition, and where it is told what changed since.
 * @param home full address of the site; without one the edition alone is named
 */
export function editionLine(language: Language, home: string | undefined): string {
  const t = translateTo(language);
  return home === undefined
    ? t('edition.named', { edition: presentEdition() })
    : t('edition.line', { address: editionAddress(home) });
}
