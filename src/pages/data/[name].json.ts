import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { buildDay } from '@lib/today';
import { dataFileNames, dataFiles, type DataFileName } from '@lib/data-files';

/** Records for reuse, with their licence and the day they were written out. */
export function getStaticPaths() {
  return dataFileNames.map((name) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params }) => {
  const records = await getCollection(dataFiles[params['name'] as DataFileName]);
  const file = {
    licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Torimodosu contributors',
    written: buildDay(),
    records: records
      .map(({ data }) => data)
      .sort((first, second) => (first.id < second.id ? -1 : 1)),
  };
  return new Response(`${JSON.stringify(file, null, 1)}\n`);
};
