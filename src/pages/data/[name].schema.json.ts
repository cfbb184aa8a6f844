import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { dataFileNames, dataFiles, type DataFileName } from '@lib/data-files';
import { recordKinds } from '@model/records';

/** The JSON Schema of one record of a file of records. */
export function getStaticPaths() {
  return dataFileNames.map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => {
  const schema = z.toJSONSchema(recordKinds[dataFiles[params['name'] as DataFileName]], {
    unrepresentable: 'any',
  });
  return new Response(`${JSON.stringify(schema, null, 1)}\n`);
};
