import { english, japanese, type Language } from '../language.ts';
import type { Forms } from './lexicon.ts';
import { kanaOf } from './romaji.ts';
import type { Recognition, Understanding } from './understand.ts';

/** A part of the thesaurus. */
export type Part = keyof Forms | 'ja-rare' | 'en-rare';

/** Parts of the thesaurus that a query may need beside that of the page's language. */
export function partsFor(
  query: string,
  { rest, concepts }: Understanding,
  language: Language,
): Part[] {
  const readsJapanese = language === japanese;
  const plain = query.normalize('NFKC');
  const isUnexplained = rest.length > 0 || concepts.length === 0;
  const unsure = isUnexplained || concepts.some(({ how }) => how !== 'exact');
  // `denwa`; shorter ones are mostly English words that are spelled like it.
  const isRomaji = !readsJapanese && rest.some((word) => word.length > 4 && kanaOf(word));
  const guessed: Recognition[] = ['romaji', 'typo', 'begun'];
  const mayBeRare = isUnexplained || concepts.some(({ how }) => guessed.includes(how));
  const parts: Part[] = mayBeRare ? [`${language}-rare`] : [];
  if (!readsJapanese && (isRomaji || /[\u3040-\u9fff]/.test(plain))) parts.push(japanese);
  if (readsJapanese && /[a-z]{2}/i.test(plain) && unsure) parts.push(english);
  const kanaLike =
    isRomaji || /[ぁ-ゖァ-ヶ]{3}/.test(plain) || (readsJapanese && /[a-z]{3}/i.test(plain));
  if (kanaLike && (unsure || /^[\sぁ-ゖァ-ヶー]+$/.test(plain))) parts.push('kana');
  return parts;
}
