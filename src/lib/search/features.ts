import { fold } from './fold.ts';

/** Hashes have this many bits: of the features that nobody learnt, one in 200 is taken for another. */
export const hashBits = 20;

const latin = /[\p{Script=Latin}\d#&']+/gu;

/**
 * What a query or a line of text is known by: single letters and pairs of letters of Japanese,
 * whatever stands between its words; Latin words, every two that follow each other, and their parts
 * of three letters. Each is a hash, and stands there once.
 */
export function featuresOf(text: string): number[] {
  const folded = fold(text);
  const found = new Set<string>();
  const letters = [...folded.replace(latin, ' ').replace(/[^\p{L}\p{N}ー]+/gu, '')];
  letters.forEach((letter, at) => {
    found.add(letter);
    if (at > 0) found.add(letters[at - 1]! + letter);
  });
  const words = folded.match(latin) ?? [];
  words.forEach((word, at) => {
    found.add(`=${word}`);
    if (at > 0) found.add(`${words[at - 1]!}=${word}`);
    const bounded = `<${word}>`;
    for (let from = 0; from + 3 <= bounded.length; from++) found.add(bounded.slice(from, from + 3));
  });
  return [...new Set([...found].map(hashOf))];
}

/** FNV-1a with the finish of MurmurHash3, cut to `hashBits`: short texts differ in few bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - hashBits);
}
