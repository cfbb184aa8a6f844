import type { APIRoute } from 'astro';
import { basePath } from '@lib/links';

/** Everyone may read everything; search engines find the list of pages where the address is known. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) lines.push('', `Sitemap: ${new URL(`${basePath()}sitemap-index.xml`, site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
