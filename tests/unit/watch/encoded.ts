/** Encodings that pages of Japan are written in. */
type Charset = 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'utf-8' | 'utf-16le';

/** The bytes of every character in an encoding: Node only decodes, so each pair of bytes is tried. */
function tableOf(charset: 'shift_jis' | 'euc-jp'): Map<string, number[]> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number[]>();
  for (let first = 0x81; first < 0xfd; first++)
    for (let second = 0x40; second < 0xff; second++) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && !table.has(character)) table.set(character, [first, second]);
    }
  return table;
}

const tables = { shift_jis: tableOf('shift_jis'), 'euc-jp': tableOf('euc-jp') };

/** The bytes of a text as an old page of Japan holds it. */
export function encoded(text: string, charset: Charset): Uint8Array {
  if (charset === 'utf-8' || charset === 'utf-16le') return Buffer.from(text, charset);
  const table = tables[charset === 'shift_jis' ? 'shift_jis' : 'euc-jp'];
  const bytes: number[] = [];
  let isWide = false;
  for (const character of text) {
    const pair = character > '\x7f' ? table.get(character)! : undefined;
    // ISO-2022-JP has the pairs of EUC-JP without their highest bits, between two escapes.
    if (charset === 'iso-2022-jp' && isWide !== (pair !== undefined)) {
      bytes.push(...Buffer.from(pair ? '\x1b$B' : '\x1b(B'));
      isWide = pair !== undefined;
    }
    const plain = pair ?? [character.charCodeAt(0)];
    bytes.push(...(charset === 'iso-2022-jp' ? plain.map((byte) => byte & 0x7f) : plain));
  }
  if (isWide) bytes.push(...Buffer.from('\x1b(B'));
  return Uint8Array.from(bytes);
}
