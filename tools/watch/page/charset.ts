/**
 * The text of a page whose bytes may be in any of the encodings Japanese pages are written in. Its
 * header and its own words say which one; where they say nothing, or something that the bytes are
 * not, the bytes are looked at.
 * @param bytes may end inside a character
 * @param contentType the header, or an empty text
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const named = [charsetIn(contentType), charsetInside(bytes)].flatMap((label) => label ?? []);
  for (const label of [...markOf(bytes), ...named, ...guesses(bytes)]) {
    const text = decodeStrictly(bytes, label);
    if (text !== undefined) return text;
  }
  // A few bad bytes do not make a page unreadable.
  return new TextDecoder(named.find(isKnown) ?? 'utf-8').decode(bytes);
}

const charsetIn = (text: string) => /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1];

/** What `<meta>` or the XML declaration says in the first bytes, where a browser looks for it. */
function charsetInside(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  const [meta = ''] = /<meta[^>]*charset[^>]*>/i.exec(start) ?? [];
  return charsetIn(meta) ?? /^<\?xml[^>]*encoding=["']([\w.:-]+)/.exec(start)?.[1];
}

/** The encoding that a byte order mark gives. */
function markOf([first, second, third]: Uint8Array): string[] {
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  return [];
}

/** Encodings to try, the stricter ones first; ISO-2022-JP is plain ASCII but for its escapes. */
function guesses(bytes: Uint8Array): string[] {
  const hasEscapes = /\x1b[$(][@BJ]/.test(Buffer.from(bytes).toString('latin1'));
  const [first, second] = ['euc-jp', 'shift_jis'].sort(
    (a, b) => kanaIn(bytes, b) - kanaIn(bytes, a),
  );
  return [...(hasEscapes ? ['iso-2022-jp'] : []), 'utf-8', first!, second!];
}

/** How much of a text in this encoding is kana as Japanese is written in: half-width ones are not. */
function kanaIn(bytes: Uint8Array, label: string): number {
  const text = decodeStrictly(bytes, label) ?? '';
  return (text.match(/[ぁ-んァ-ヶ]/g) ?? []).length;
}

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

/** The text, or nothing where the bytes are not in this encoding, or it is not known. */
function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    // As a stream, whose last character may be cut.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
