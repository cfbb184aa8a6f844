import { getCollection } from 'astro:content';
import { withFurtherWords } from '@lib/further-words';
import { onceInBuild } from '@lib/once-in-build';
import type { RecordKind, RecordOf } from '@model/records';

const collections = onceInBuild(async (kind: RecordKind): Promise<Map<string, unknown>> => {
  const entries = await getCollection(kind);
  return new Map(entries.map(({ id, data }) => [id, withFurtherWords(kind, id, data)]));
});

/** The records of a collection of `content/`, by id. */
function recordsById<Kind extends RecordKind>(kind: Kind): Promise<Map<string, RecordOf<Kind>>> {
  return collections(kind) as Promise<Map<string, RecordOf<Kind>>>;
}

/** All records of a collection, in the order of their ids. */
export async function allRecords<Kind extends RecordKind>(kind: Kind): Promise<RecordOf<Kind>[]> {
  return [...(await recordsById(kind))]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([, record]) => record);
}

/**
 * One record of a collection. Throws with the file that is missing: Astro itself only logs an
 * unknown reference and goes on.
 */
export async function record<Kind extends RecordKind>(
  kind: Kind,
  id: string,
): Promise<RecordOf<Kind>> {
  const found = (await recordsById(kind)).get(id);
  if (!found)
    throw new Error(
      `content/${kind}/${id}.yaml does not exist or cannot be read, but a page or record names "${id}".`,
    );
  return found;
}

/**
 * Several records of a collection, in the order asked for. While pages are being written one that
 * does not exist is left out: the page is shown, and the rules say what it lacks.
 */
export async function recordsOf<Kind extends RecordKind>(
  kind: Kind,
  ids: Iterable<string>,
): Promise<RecordOf<Kind>[]> {
  const known = await recordsById(kind);
  const wanted = [...new Set(ids)].filter((id) => import.meta.env.PROD || known.has(id));
  return Promise.all(wanted.map((id) => record(kind, id)));
}
