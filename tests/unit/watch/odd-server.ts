import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Open } from '../../../tools/watch/web/request.ts';

/** How a page is answered. */
export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on this machine that stands for all hosts of the web. */
export interface OddServer {
  /** Opens an address of the web at this server. */
  open: Open;
  /** By host and path, `www.iana.org/help`; what is not here is answered with 404. */
  pages: Map<string, Answering>;
  /** What was asked for, in order, robots.txt too. */
  asked: { page: string; at: number; headers: IncomingMessage['headers'] }[];
  /** The most requests to a host that were open at a time. */
  mostAtOnce: (host: string) => number;
  stop: () => Promise<void>;
}

export const html =
  (body: string, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(`<!doctype html><html><body>${body}</body></html>`);

export const redirect =
  (location: string, status = 301): Answering =>
  (response) =>
    response.writeHead(status, { location }).end();

export async function oddServer(): Promise<OddServer> {
  const pages: OddServer['pages'] = new Map();
  const asked: OddServer['asked'] = [];
  const openAt = new Map<string, number>();
  const most = new Map<string, number>();
  const server = createServer((request, response) => {
    const page = decodeURI(request.url!.slice(1));
    const [host] = page.split('/');
    asked.push({ page, at: performance.now(), headers: request.headers });
    openAt.set(host!, (openAt.get(host!) ?? 0) + 1);
    most.set(host!, Math.max(most.get(host!) ?? 0, openAt.get(host!)!));
    response.on('close', () => openAt.set(host!, openAt.get(host!)! - 1));
    const answer = pages.get(page);
    if (answer) answer(response, request);
    else response.writeHead(404).end('Not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    open: (url, init) => fetch(url.replace(/^https?:\/\//, `http://127.0.0.1:${port}/`), init),
    pages,
    asked,
    mostAtOnce: (host) => most.get(host) ?? 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
