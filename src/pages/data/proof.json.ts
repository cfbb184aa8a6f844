import type { APIRoute } from 'astro';

/** What was tested on this build: nothing, until `npm run release` tested it (`tools/prove/`). */
export const GET: APIRoute = () => new Response(`${JSON.stringify({ tested: null }, null, 1)}\n`);
