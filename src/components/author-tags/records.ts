import { getCollection, type CollectionEntry } from 'astro:content';
import { withFurtherWords } from '@lib/further-words';
import type { RecordKind } from '@model/records';

const collections = new Map<RecordKind, Promise<Map<string, unknown>>>();

/** The records of a collection of `content/`, by id. */
function recordsById<Name extends RecordKind>(
  name: Name,
): Promise<Map<string, CollectionEntry<Name>['data']>> {
  let records = collections.get(name);
  if (!records) {
    records = getCollection(name).then(
      (entries) => new Map(entries.map(({ id, data }) => [id, withFurtherWords(name, id, data)])),
    );
    // While pages are being written, records change; in a build they do not.
    if (import.meta.env.PROD) collections.set(name, records);
  }
  return records as Promise<Map<string, CollectionEntry<Name>['data']>>;
}

/** All records of a collection, in the order of their ids. */
export async function allRecords<Name extends RecordKind>(name: Name) {
  return [...(await recordsById(name))]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([, record]) => record);
}

/**
 * One record of a collection. Throws with the file that is missing: Astro itself only logs an
 * unknown reference and goes on.
 */
export async function record<Name extends RecordKind>(name: Name, id: string) {
  const found = (await recordsById(name)).get(id);
  if (!found)
    throw new Error(
      `content/${name}/${id}.yaml does not exist or cannot be read, but a page or record names "${id}".`,
    );
  return found;
}

/**
 * Several records of a collection, in the order asked for. While pages are being written one that
 * does not exist is left out: the page is shown, and the rules say what it lacks.
 */
export async function recordsOf<Name extends RecordKind>(name: Name, ids: Iterable<string>) {
  const known = await recordsById(name);
  const wanted = [...new Set(ids)].filter((id) => import.meta.env.PROD || known.has(id));
  return Promise.all(wanted.map((id) => record(name, id)));
}
