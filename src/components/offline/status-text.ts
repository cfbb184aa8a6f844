import type { Language } from '../../model/language.ts';
import type { Report } from './messages.ts';

/**
 * The sentence for a report, by its name among the element's words: why it stopped, if it did, else
 * how much is there.
 */
export function stateOf({ kept, of, kits, state }: Report, language: Language) {
  if (kept === of) return 'all';
  if (state !== 'rest') return state;
  if (kits.includes(language)) return 'kit';
  return kept === 0 ? 'none' : 'part';
}

/** A size for people: `1.9 MB`, below a tenth of a megabyte `12 kB`. */
export function writeSize(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
