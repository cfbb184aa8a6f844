/** A sentence of a filled call. */
export interface CallLine {
  /** In what case it is said; empty where it is for everybody. */
  when: string;
  sentence: string;
  /** How it is said, in romaji, where the text has it. */
  romaji: string;
}

/**
 * The sentences of a call as its paper has them: a line each, its reading in romaji below, and a line
 * in brackets above that says for whom the lines up to the next gap are.
 */
export function callLines(text: string): CallLine[] {
  const lines: CallLine[] = [];
  let when = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = lines.at(-1);
    const note = /^[(（](.*)[)）]$/.exec(line)?.[1];
    if (line === '') when = '';
    else if (note !== undefined) when = note;
    else if (last && !isJapanese(line) && isJapanese(last.sentence)) last.romaji = line;
    else lines.push({ when, sentence: line, romaji: '' });
  }
  return lines;
}

const isJapanese = (line: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line);
