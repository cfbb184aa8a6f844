import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reproducibleZim } from '../../../src/integrations/carry/reproducible-zim.ts';
import { sampleZim } from './sample-zim.ts';

const drawn = (letter: string) => letter.repeat(32);
const first = sampleZim({
  uuid: drawn('1'),
  indexUuids: [drawn('2'), drawn('3')],
  words: 'Stop the card',
});
const again = sampleZim({
  uuid: drawn('4'),
  indexUuids: [drawn('5'), drawn('6')],
  words: 'Stop the card',
});
const other = sampleZim({
  uuid: drawn('1'),
  indexUuids: [drawn('2'), drawn('3')],
  words: 'Call the bank',
});
const uuidOf = (zim: Buffer) => zim.toString('hex', 8, 24);

test('two files of the same pages become the same, whatever was drawn for them', () => {
  expect(reproducibleZim(again)).toEqual(reproducibleZim(first));
  expect(reproducibleZim(reproducibleZim(first))).toEqual(reproducibleZim(first));
});

test('files of other pages have other UUIDs, which are such', () => {
  expect(uuidOf(reproducibleZim(first))).toMatch(/^.{12}5.{3}[89ab].{15}$/);
  expect(uuidOf(reproducibleZim(other))).not.toBe(uuidOf(reproducibleZim(first)));
});

test('all else stays, and the checksum at the end is right', () => {
  const zim = reproducibleZim(first);
  expect(zim).toHaveLength(first.length);
  expect(zim.toString('latin1', 80, 93)).toBe('Stop the card');
  expect(zim.subarray(-16)).toEqual(createHash('md5').update(zim.subarray(0, -16)).digest());
  expect(uuidOf(first)).toBe(drawn('1'));
});

test('what is no ZIM is refused', () => {
  expect(() => reproducibleZim(Buffer.alloc(100))).toThrow('no ZIM');
});
