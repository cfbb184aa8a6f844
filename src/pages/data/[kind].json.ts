import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { buildDay } from '@lib/today';
import { offeredKinds, type RecordKind } from '@model/records';
import { kindFile } from '../../components/open-data/kind-file';

/** The records of a kind, for others to use. */
export function getStaticPaths() {
  return offeredKinds.map((kind) => ({ params: { kind } }));
}

export const GET: APIRoute = async ({ params }) => {
  const kind = params['kind'] as RecordKind;
  const records = (await getCollection(kind)).map(({ data }) => data);
  return new Response(`${JSON.stringify(kindFile(kind, records, buildDay()), null, 1)}\n`);
};
