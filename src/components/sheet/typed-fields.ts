import { valueOf, withValue } from '../../lib/kept/state.ts';
import { ownPrefix } from '../../lib/own-prefix.ts';

/** The entry of the tab's storage. */
export const typedEntry = `${ownPrefix}typed`;

/** What was typed into the fields of each sheet, by the sheet's id; fields in their order. */
type Typed = Record<string, string[]>;

/** How much is kept of a field, in characters. */
const fieldLength = 1000;

/** What an entry of the storage says; nothing when it is not ours. Never throws. */
export function readTyped(entry: string | null): Typed {
  try {
    const found = JSON.parse(entry ?? '{}') as unknown;
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter((pair): pair is [string, string[]] => isTexts(pair[1])),
    );
  } catch {
    return {};
  }
}

/** Puts what was typed into the fields of the sheets in `root`; other fields are emptied. */
export function showTyped(root: ParentNode, typed: Typed): void {
  for (const sheet of root.querySelectorAll<HTMLElement>('.sheet')) {
    const texts = valueOf(typed, sheet.dataset['sheet']!) ?? [];
    sheet.querySelectorAll('textarea').forEach((field, place) => {
      field.value = texts[place] ?? '';
    });
  }
}

/** What was typed, with what now stands in the fields of one sheet; an empty sheet has no entry. */
export function withSheet(typed: Typed, sheet: HTMLElement): Typed {
  const texts = [...sheet.querySelectorAll('textarea')].map(({ value }) =>
    value.slice(0, fieldLength),
  );
  const isEmpty = texts.every((text) => text === '');
  return withValue(typed, sheet.dataset['sheet']!, isEmpty ? undefined : texts);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
