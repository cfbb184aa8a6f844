import { createHash } from 'node:crypto';

/** What a ZIM draws by lot, or tells of its content. */
interface Drawn {
  uuid: string;
  indexUuids: readonly string[];
  words: string;
}

/** A file as zimwriterfs writes one, as far as its UUIDs and its checksum are concerned; UUIDs as 32 digits. */
export function sampleZim({ uuid, indexUuids, words }: Drawn): Buffer {
  const header = Buffer.alloc(80);
  header.write('ZIM\x04', 'latin1');
  header.write(uuid, 8, 'hex');
  const body = Buffer.concat([
    header,
    Buffer.from(words),
    ...indexUuids.map((one) =>
      Buffer.concat([
        Buffer.from('\x0f\x0dXapian Glass\x04\x6e', 'latin1'),
        Buffer.from(one, 'hex'),
      ]),
    ),
  ]);
  body.writeBigUInt64LE(BigInt(body.length), 72);
  return Buffer.concat([body, createHash('md5').update(body).digest()]);
}
