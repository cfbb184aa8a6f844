import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { buildDay } from '@lib/today';
import { hsdsPage } from '../../components/open-data/hsds';
import { recordsOf } from '../../components/records/records';

/** The contacts in the Human Services Data Specification. */
export const GET: APIRoute = async () => {
  const contacts = (await getCollection('contacts')).map(({ data }) => data);
  const sources = await recordsOf(
    'sources',
    contacts.flatMap(({ channels }) => channels.flatMap((channel) => channel.sources)),
  );
  return new Response(`${JSON.stringify(hsdsPage(contacts, sources, buildDay()), null, 1)}\n`);
};
