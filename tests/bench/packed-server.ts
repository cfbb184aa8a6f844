import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/**
 * Serves a folder with its compressed copies, as the hosting guide tells hosts to: files with a hash in
 * their name for ever, the rest asked for anew.
 * @param emptied scripts that are answered with no text
 */
export async function servePacked(
  folder: string,
  emptied?: RegExp,
): Promise<{ address: string; close: () => Promise<void> }> {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const server = createServer((request, response) => {
    const absent = () => void response.writeHead(404).end();
    if (emptied?.test(request.url ?? ''))
      response.writeHead(200, { 'content-type': 'text/javascript' }).end();
    else files(request, response, absent);
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
