import { isReadable, longestText, parseJson, parseKept } from './parse.ts';
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
const exportFormat = 'torimodosu-kept';

/** One thing an import will change: an entry of a section, or a setting. */
type Change = { section: keyof Sections; id: string } | { section: 'settings'; id: keyof Settings };

/**
 * Why a file is not imported: `foreign`: not a file of this site; `newer`: of a newer version of
 * it; `damaged`: parts of it cannot be read; `tooLarge`: with what is kept already, it is more than
 * could be read back.
 */
type Refusal = 'foreign' | 'newer' | 'damaged' | 'tooLarge';

/** What an import will do: the whole state after it, and what is different from before. */
export type ImportPlan = { after: Kept; changes: Change[] } | { refusal: Refusal };

/**
 * The file a reader saves: JSON with a format and a version. What the reader said about keeping
 * belongs to the device and stays there.
 * @param today `YYYY-MM-DD`
 */
export function exportJson(kept: Kept, today: string, indent?: number): string {
  const ofDevice = { visited: undefined, consent: undefined };
  const file = { format: exportFormat, exported: today, ...kept, ...ofDevice };
  return JSON.stringify(file, null, indent);
}

/**
 * The same as plain text, to send to oneself: lines to read, then one line for the import. That line
 * has no blank and no ">", so that what a mail program puts into it is known and taken out again.
 * @param lines what a person reads, made by the page in its language
 */
export function exportText(kept: Kept, today: string, lines: string[]): string {
  const data = exportJson(kept, today).replaceAll(' ', '\\u0020').replaceAll('>', '\\u003e');
  return `${lines.join('\n')}\n\n${data}\n`;
}

/**
 * Reads an exported file or text and says what importing it would change. Changes nothing itself;
 * `plan.after` is the whole new state, so that it is applied at once or not at all. Never throws.
 */
export function planImport(kept: Kept, text: string): ImportPlan {
  const fields = dataIn(text);
  if (typeof fields === 'string') return { refusal: fields };
  if (fields['format'] !== exportFormat) return { refusal: 'foreign' };
  const { kept: imported, loss } = parseKept(fields);
  if (loss) return { refusal: loss === 'newer' ? 'newer' : 'damaged' };

  const changes: Change[] = settingNames
    .filter((id) => imported.settings[id] && !kept.settings[id])
    .map((id) => ({ section: 'settings', id }));
  for (const section of sectionNames)
    for (const [id, value] of Object.entries(imported[section]))
      if (JSON.stringify(valueOf<unknown>(kept[section], id)) !== JSON.stringify(value))
        changes.push({ section, id });
  const after = joined(kept, imported);
  return isReadable(after) ? { after, changes } : { refusal: 'tooLarge' };
}

/** The data in a file or in a text, which a mail may have quoted, wrapped and put a signature under. */
function dataIn(text: string): Record<string, unknown> | 'foreign' | 'damaged' | 'tooLarge' {
  const unwrapped = text.replace(/[\r\n]+(?:[ \t]*>)*[ \t]*/g, '');
  for (const version of [text, unwrapped]) {
    const start = version.search(/\{\s*"format"/);
    if (start < 0) continue;
    const data = objectAt(version, start);
    if (data.length > longestText) return 'tooLarge';
    const fields = parseJson(data);
    if (typeof fields === 'object' && fields !== null) return fields as Record<string, unknown>;
  }
  return unwrapped.includes(exportFormat) ? 'damaged' : 'foreign';
}

/** The text from a brace to the one that closes it. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') inString = !inString;
    else if (inString) at += letter === '\\' ? 1 : 0;
    else if (letter === '{') depth += 1;
    else if (letter === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}
