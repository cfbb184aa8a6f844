import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import { hostHeaders, hostRedirects } from './host-headers.ts';

/** How a site is served. */
interface Serving {
  /** Is told every request, before it is answered. */
  hear?: (request: IncomingMessage) => void;
  /** A folder whose files stand where the site has none. */
  further?: string | undefined;
  /** Whether the host reads `_redirects`; it does unless told otherwise. */
  redirects?: boolean;
}

/**
 * Serves a built site on a free port of this machine, with its own headers, redirections and 404
 * page.
 */
export async function serve(
  folder: string,
  { hear, further, redirects = true }: Serving = {},
): Promise<{ address: string; close: () => Promise<void> }> {
  const notFound = readFileSync(join(folder, '404.html'));
  const headersOf = hostHeaders(folder);
  const leadsTo = redirects ? hostRedirects(folder) : new Map<string, string>();
  const [files, furtherFiles] = [folder, further ?? folder].map((from) =>
    sirv(from, { etag: true, extensions: [] }),
  ) as [RequestHandler, RequestHandler];
  const server = createServer((request, response) => {
    hear?.(request);
    for (const [name, value] of Object.entries(headersOf(request.url ?? '/')))
      response.setHeader(name, value);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const location = leadsTo.get(pathname);
    if (location !== undefined) {
      response.writeHead(301, { location: location + search });
      response.end();
      return;
    }
    // Only an address that ends with a slash is a page; sirv would answer one without it as well.
    request.url = request.url?.replace(/\/(?=$|[?#])/, '/index.html');
    files(request, response, () =>
      furtherFiles(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(notFound);
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
