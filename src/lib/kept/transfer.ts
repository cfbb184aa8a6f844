import { parseJson, parseKept } from './parse.ts';
import {
  joined,
  sectionNames,
  settingNames,
  valueOf,
  type Kept,
  type Sections,
  type Settings,
} from './state.ts';

/** Stands in every exported file, so that another file is known at once. */
export const exportFormat = 'torimodosu-kept';

/** One thing an import will change: an entry of a section, or a setting. */
export type Change =
  { section: keyof Sections; id: string } | { section: 'settings'; id: keyof Settings };

/**
 * Why a file is not imported: `foreign`: not a file of this site; `newer`: of a newer version of
 * it; `damaged`: parts of it cannot be read.
 */
export type Refusal = 'foreign' | 'newer' | 'damaged';

/** What an import will do: the whole state after it, and what is different from before. */
export type ImportPlan = { after: Kept; changes: Change[] } | { refusal: Refusal };

/**
 * The file a reader saves: JSON with a format and a version. What the reader said about keeping
 * belongs to the device and stays there.
 * @param today `YYYY-MM-DD`
 */
export function exportJson(kept: Kept, today: string, indent?: number): string {
  const { version, settings, ticks, notForMe, notes, answers, history } = kept;
  return JSON.stringify(
    {
      format: exportFormat,
      exported: today,
      version,
      settings,
      ticks,
      notForMe,
      notes,
      answers,
      history,
    },
    null,
    indent,
  );
}

/**
 * The same as plain text, to send to oneself: lines to read, then one line for the import.
 * @param lines what a person reads, made by the page in its language
 */
export function exportText(kept: Kept, today: string, lines: string[]): string {
  return `${lines.join('\n')}\n\n${exportJson(kept, today)}\n`;
}

/**
 * Reads an exported file or text and says what importing it would change. Changes nothing itself;
 * `plan.after` is the whole new state, so that it is applied at once or not at all. Never throws.
 */
export function planImport(kept: Kept, text: string): ImportPlan {
  // In the plain text, the data follow the lines for reading.
  const start = text.search(/\{\s*"format"/);
  const fields = parseJson(start < 0 ? text : text.slice(start, text.lastIndexOf('}') + 1));
  if (typeof fields !== 'object' || fields === null || !('format' in fields))
    return { refusal: 'foreign' };
  if (fields.format !== exportFormat) return { refusal: 'foreign' };
  const { kept: imported, loss } = parseKept(fields);
  if (loss) return { refusal: loss === 'newer' ? 'newer' : 'damaged' };

  const changes: Change[] = settingNames
    .filter((id) => imported.settings[id] && !kept.settings[id])
    .map((id) => ({ section: 'settings', id }));
  for (const section of sectionNames)
    for (const [id, value] of Object.entries(imported[section]))
      if (JSON.stringify(valueOf<unknown>(kept[section], id)) !== JSON.stringify(value))
        changes.push({ section, id });
  return { after: joined(kept, imported), changes };
}
