import { tokenize } from 'kuromojin';
import { fold } from '../../lib/search/fold.ts';

/**
 * Readings in hiragana of Japanese forms that hold kanji, by form. Marks of verbs (`~`, `+`) stay in
 * place. Forms whose reading is unknown, or so short that it would be met by chance, are left out.
 */
export async function readingsOf(forms: string[]): Promise<Map<string, string>> {
  const readings = new Map<string, string>();
  for (const form of new Set(forms)) {
    if (!/\p{Script=Han}/u.test(form)) continue;
    const mark = /[~+]/.exec(form)?.[0];
    const tokens = await tokenize(form.replace(/[~+]/g, ''));
    if (
      tokens.some(
        ({ reading, surface_form: written }) =>
          !reading && !/^[\p{P}a-z0-9ァ-ヶーぁ-ゖ\s]+$/iu.test(written),
      )
    )
      continue;
    const plain = fold(
      tokens.map(({ reading, surface_form: written }) => reading ?? written).join(''),
    );
    const reading = mark ? `${plain.slice(0, -1)}${mark}${plain.slice(-1)}` : plain;
    if (reading.replace(/[~+]/g, '').length >= 3) readings.set(form, reading);
  }
  return readings;
}
