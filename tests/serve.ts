import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { hostHeaders } from './host-headers.ts';

/**
 * Serves a built site on a free port of this machine, with its own headers and 404 page.
 * @param hear is told every request, before it is answered
 */
export async function serve(
  folder: string,
  hear?: (request: IncomingMessage) => void,
): Promise<{ address: string; close: () => Promise<void> }> {
  const notFound = readFileSync(join(folder, '404.html'));
  const headersOf = hostHeaders(folder);
  const files = sirv(folder, { etag: true, extensions: [] });
  const server = createServer((request, response) => {
    hear?.(request);
    for (const [name, value] of Object.entries(headersOf(request.url ?? '/')))
      response.setHeader(name, value);
    // Only an address that ends with a slash is a page; sirv would answer one without it as well.
    request.url = request.url?.replace(/\/(?=$|[?#])/, '/index.html');
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
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
