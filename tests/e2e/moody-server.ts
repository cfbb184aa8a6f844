import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hostHeaders } from '../host-headers.ts';

/**
 * How the server answers. `well`; `slow`: after a quarter of a second; `failing`: 503; `refusing`:
 * 403, as something that stands before a site does; `hanging`: takes the request and says nothing;
 * `stalling`: sends half of the file and goes silent.
 */
type Mood = 'well' | 'slow' | 'failing' | 'refusing' | 'hanging' | 'stalling';

/** A server of a folder that can be stopped, made slow, and made to fail. */
export interface MoodyServer {
  address: string;
  /** The folder whose files it serves. */
  folder: string;
  /** Paths asked for, until a test empties it. */
  asked: string[];
  mood: Mood;
  /** Paths that alone are answered in the mood; all when it is empty. */
  moodyPaths: RegExp;
  /** Whether a page's address is answered with a redirection to the one without a slash. */
  takesSlashAway: boolean;
  /** Answers instead of a file, by path. */
  instead: Map<string, string>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** Serves a folder under a base path (`/` or `/guide/`) on this machine. */
export async function moodyServer(folder: string, base = '/'): Promise<MoodyServer> {
  let server: Server;
  let port = 0;
  const headersOf = hostHeaders(folder);
  const moody: MoodyServer = {
    address: '',
    folder,
    asked: [],
    mood: 'well',
    moodyPaths: /(?:)/,
    takesSlashAway: false,
    instead: new Map(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () =>
      new Promise((resolve) => {
        server = createServer((request, response) => {
          const { pathname } = new URL(request.url!, 'http://127.0.0.1');
          moody.asked.push(pathname);
          answer(moody, base, pathname, headersOf(pathname), response);
        });
        server.listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port;
          resolve();
        });
      }),
  };
  await moody.start();
  moody.address = `http://127.0.0.1:${port}`;
  return moody;
}

function answer(
  { folder, mood, moodyPaths, takesSlashAway, instead }: MoodyServer,
  base: string,
  pathname: string,
  headers: Record<string, string>,
  response: ServerResponse,
): void {
  const isMoody = mood !== 'well' && moodyPaths.test(pathname);
  if (isMoody && mood === 'hanging') return;
  if (isMoody && mood === 'failing') return void response.writeHead(503).end('Out of order');
  if (isMoody && mood === 'refusing') return void response.writeHead(403).end('Are you human?');
  if (takesSlashAway && pathname !== base && pathname.endsWith('/'))
    return void response.writeHead(301, { location: pathname.slice(0, -1) }).end();
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '404.html';
  const named = join(folder, path);
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory();
  const file =
    isFolder && (takesSlashAway || /^$|\/$/.test(path)) ? join(named, 'index.html') : named;
  const exists = statSync(file, { throwIfNoEntry: false })?.isFile();
  const found = exists ? file : join(folder, '404.html');
  response.writeHead(exists ? 200 : 404, {
    ...headers,
    'content-type': types[/\w+$/.exec(found)![0]] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  // Files are small: as streams they take more of the processor.
  const content = readFileSync(found);
  if (isMoody && mood === 'stalling') return void response.write(content.subarray(0, 2_000));
  const send = () => response.end(instead.get(pathname) ?? content);
  if (isMoody) setTimeout(send, 250);
  else send();
}
