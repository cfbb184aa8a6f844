import { unitsOf, type Unit } from './units.ts';

/**
 * A form as it travels: folded, Latin words as the keys they are compared by, a space only between
 * two of them. A changing verb keeps its mark (`乗っ取~る`), one that only drops its ending has
 * dropped it (`止め+る`: 止め). Null for what would be met by chance: "Your Account" is no "account".
 */
export function writtenForm(form: string): string | null {
  const changing = /^(.+)~(.)$/.exec(form);
  const units = unitsOf(changing ? changing[1]! : form.replace(/\+る$/, ''));
  if (units.length === 0) return null;
  if (units.length === 1 && units[0]!.isWord && /[a-z'] +[a-z]/i.test(form)) return null;
  return joined(units) + (changing ? `~${changing[2]!}` : '');
}

/** The units' keys of a written form. */
export function keysOf(written: string): string[] {
  return (written.match(/[a-z0-9#&]+|[^ ]/g) ?? []).map((part) =>
    /^[a-z0-9#]/.test(part) ? ` ${part} ` : part,
  );
}

/** Units that are known by their keys alone. */
export function unitsOfKeys(keys: string[]): Unit[] {
  return keys.map((key, at) => ({
    key,
    text: key.trim(),
    isWord: key[0] === ' ',
    start: at,
    end: at + 1,
  }));
}

function joined(units: Unit[]): string {
  let text = '';
  for (const [at, { key, isWord }] of units.entries())
    text += isWord ? (units[at - 1]?.isWord ? ' ' : '') + key.trim() : key;
  return text;
}
