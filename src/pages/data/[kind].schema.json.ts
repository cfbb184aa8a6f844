import type { APIRoute } from 'astro';
import { offeredKinds, type RecordKind } from '@model/records';
import { kindFileSchema } from '../../components/open-data/kind-file';

/** The JSON Schema of a file of records. */
export function getStaticPaths() {
  return offeredKinds.map((kind) => ({ params: { kind } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(kindFileSchema(params['kind'] as RecordKind), null, 1)}\n`);
