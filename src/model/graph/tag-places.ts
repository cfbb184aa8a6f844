import { placesIn, type Place } from '../fields/meaning.ts';
import { tags } from '../tags.ts';
import type { TagUse } from './tags.ts';

type WrittenTag = Pick<TagUse, 'name' | 'attributes'>;

/** Every attribute of a tag that has a meaning. */
export function placesInTag({ name, attributes }: WrittenTag): Place[] {
  const tag = tags[name];
  return tag ? placesIn(tag.attributes, attributes) : [];
}

/** The attributes of a tag that are words of the guide, and so differ by language. */
export function wordsInTag(tag: WrittenTag): Record<string, string> {
  return wordsOf(tag, ['text']);
}

/** Whether readers never see an attribute of a tag. What is not known they may see. */
export function isName(name: string, attribute: string): boolean {
  const isKnown = attribute in (tags[name]?.attributes.shape ?? {});
  const seen = wordsOf({ name, attributes: { [attribute]: 'x' } }, ['text', 'quote']);
  return isKnown && !(attribute in seen);
}

function wordsOf(tag: WrittenTag, kinds: Place['meaning']['kind'][]): Record<string, string> {
  return Object.fromEntries(
    placesInTag(tag).flatMap(({ path, meaning, value }) =>
      kinds.includes(meaning.kind) ? [[String(path[0]), String(value)]] : [],
    ),
  );
}
