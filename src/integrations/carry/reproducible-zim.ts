import { createHash } from 'node:crypto';
import { nameUuid } from '../../lib/name-uuid.ts';

/** Where a header of 80 bytes has the UUID of the file, and the place of the checksum at its end. */
const [uuidAt, checksumPlaceAt] = [8, 72];
const uuidBytes = 16;

/** What an index of Xapian begins with: its UUID stands behind two more bytes, the version. */
const indexBegins = Buffer.from('\x0f\x0dXapian Glass', 'latin1');
const versionBytes = 2;

/** The name space of the UUIDs of our ZIMs, drawn once. */
const zims = 'f2684ad3-60f5-4e19-9172-03b623fcddaa';

/**
 * A ZIM with UUIDs that follow from its content. zimwriterfs and the two indices in its file draw
 * theirs by lot, and no option names another: so two files of the same pages would differ. Readers
 * know a ZIM by its UUID: another edition needs another one, and another language too.
 * https://wiki.openzim.org/wiki/ZIM_file_format
 * @throws when it is no ZIM as zimwriterfs writes it
 */
export function reproducibleZim(written: Buffer): Buffer {
  const zim = Buffer.from(written);
  if (zim.toString('latin1', 0, 4) !== 'ZIM\x04') throw new Error('This is no ZIM.');
  const end = Number(zim.readBigUInt64LE(checksumPlaceAt));
  const places = [uuidAt, ...indexUuids(zim)];
  const fill = (uuid: Buffer) => {
    for (const place of places) uuid.copy(zim, place);
  };
  fill(Buffer.alloc(uuidBytes));
  const content = createHash('sha256').update(zim.subarray(0, end)).digest('hex');
  fill(Buffer.from(nameUuid(zims, content).replaceAll('-', ''), 'hex'));
  const sum = createHash('md5').update(zim.subarray(0, end)).digest();
  return Buffer.concat([zim.subarray(0, end), sum]);
}

/** Where the indices of a ZIM have their UUIDs. */
function indexUuids(zim: Buffer): number[] {
  const places: number[] = [];
  for (let at = zim.indexOf(indexBegins); at >= 0; at = zim.indexOf(indexBegins, at + 1))
    places.push(at + indexBegins.length + versionBytes);
  return places;
}
