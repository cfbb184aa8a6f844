import type { APIRoute } from 'astro';
import { tablesForReaders } from '@model/field-tables';
import { writtenNotes } from '@model/json-schema';
import { offeredSchemas } from '../../components/open-data/kind-file';

/** What each field of the data holds, as tables in Markdown. */
export const GET: APIRoute = () =>
  new Response(`${tablesForReaders(offeredSchemas, writtenNotes)}\n`);
