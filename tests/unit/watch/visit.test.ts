import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HostQueue } from '../../../tools/watch/web/host-queue.ts';
import { usualLimits, type Limits } from '../../../tools/watch/web/limits.ts';
import { visitor } from '../../../tools/watch/web/visit.ts';
import { html, oddServer, redirect, type OddServer } from './odd-server.ts';

let server: OddServer;
beforeAll(async () => void (server = await oddServer()));
afterAll(() => server.stop());
beforeEach(() => {
  server.pages.clear();
  server.asked.length = 0;
});

const usual: Limits = { ...usualLimits, pause: 0, bytes: 50_000 };

/** What is too slow, on whatever machine. */
const hasty = { answer: 300, total: 600 };

/** A watcher that has opened nothing yet. */
const watcher = (limits: Partial<Limits> = {}) => {
  const all = { ...usual, ...limits };
  return visitor({
    open: server.open,
    queue: new HostQueue(all.pause),
    limits: all,
    userAgent: 'torimodosu-watch/0 (+https://example.org/guide)',
    isPublic: (url) => !url.includes('localhost'),
  });
};
const page = 'https://a.example/page';

describe('a visit', () => {
  test('says who asks, and brings the page', async () => {
    server.pages.set('a.example/page', html('Hello', { etag: '"1"' }));
    const visited = await watcher()(`${page}#part`);
    expect(visited).toMatchObject({ kind: 'page', isCut: false, finalUrl: page, moves: [] });
    expect(server.asked.map((one) => one.page)).toEqual(['a.example/robots.txt', 'a.example/page']);
    for (const { headers } of server.asked)
      expect(headers['user-agent']).toBe('torimodosu-watch/0 (+https://example.org/guide)');
  });

  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [401, 'unknown'],
    [403, 'unknown'],
    [429, 'unknown'],
    [500, 'unknown'],
    [304, 'unknown'],
    [204, 'unknown'],
  ])('of a page that answers %i: %s', async (status, kind) => {
    server.pages.set('a.example/page', (response) => response.writeHead(status).end());
    expect(await watcher()(page)).toMatchObject({ kind });
  });

  test('asks whether a page changed, and hears that it did not', async () => {
    server.pages.set('a.example/page', (response, { headers }) => {
      const isKnown = headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'then';
      response.writeHead(isKnown ? 304 : 200).end();
    });
    const known = { finalUrl: page, etag: '"1"', lastModified: 'then' };
    expect(await watcher()(page, known)).toMatchObject({ kind: 'unchanged' });
    // The validators belong to another page.
    const other = { ...known, finalUrl: 'https://a.example/other' };
    expect(await watcher()(page, other)).toMatchObject({ kind: 'page' });
  });

  test('follows redirects and tells them', async () => {
    server.pages.set('a.example/page', redirect('/second'));
    server.pages.set('a.example/second', redirect('https://b.example/third', 302));
    server.pages.set('b.example/third', html('Here'));
    expect(await watcher()(page)).toMatchObject({
      kind: 'page',
      finalUrl: 'https://b.example/third',
      moves: [
        { status: 301, to: 'https://a.example/second' },
        { status: 302, to: 'https://b.example/third' },
      ],
    });
    expect(server.asked.map((one) => one.page)).toContain('b.example/robots.txt');
  });

  test.each([
    ['in a circle', '/page', 'circle'],
    ['to this machine', 'http://localhost/', 'not public'],
    ['to no address', 'http://', 'no address'],
  ])('ends where redirects lead %s', async (_, location, why) => {
    server.pages.set('a.example/page', redirect(location));
    const visited = await watcher()(page);
    expect(visited).toMatchObject({ kind: 'unknown', why: expect.stringContaining(why) as string });
    expect(server.asked).toHaveLength(2);
  });

  test('ends after some redirects', async () => {
    for (let at = 0; at < 20; at++) server.pages.set(`a.example/${at}`, redirect(`/${at + 1}`));
    const visited = await watcher()('https://a.example/0');
    expect(visited).toMatchObject({ kind: 'unknown', why: 'it redirects more than 5 times' });
    expect(visited.moves).toHaveLength(6);
  });
});

describe('a server', () => {
  test.each<[string, (write: (bytes: string | Buffer) => void) => void]>([
    ['that says nothing', () => undefined],
    ['that stops in the middle', (write) => write('<p>Half')],
    [
      'that drips',
      (write) => {
        const timer = setInterval(() => write('.'), 20);
        setTimeout(() => clearInterval(timer), 2_000).unref();
      },
    ],
  ])('%s is left alone in time', async (_, answer) => {
    server.pages.set('a.example/page', (response) => answer((bytes) => response.write(bytes)));
    const started = performance.now();
    const visited = await watcher(hasty)(page);
    expect(visited).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/within 0\.[36]/) as string,
    });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('that sends without end is read to the limit', async () => {
    let sent = 0;
    server.pages.set('a.example/page', (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const send = () => {
        if (response.destroyed) return;
        sent += 64_000;
        response.write(Buffer.alloc(64_000, 'x'), send);
      };
      send();
    });
    const visited = await watcher()(page);
    expect(visited).toMatchObject({ kind: 'page', isCut: true });
    expect(visited.kind === 'page' && visited.bytes.length).toBe(50_000);
    expect(sent).toBeLessThan(20_000_000);
  });

  test('that packs very much into little is read to the limit', async () => {
    // A gigabyte: a packed file may be many, one after the other.
    const bomb = Buffer.concat(Array(100).fill(gzipSync(Buffer.alloc(10_000_000))));
    server.pages.set('a.example/page', (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(bomb),
    );
    const before = process.memoryUsage().rss;
    const visited = await watcher()(page);
    expect(visited).toMatchObject({ kind: 'page', isCut: true });
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
  });

  test('that packs badly, breaks off or speaks no HTTP says nothing', async () => {
    server.pages.set('a.example/1', (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    );
    server.pages.set('a.example/2', (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('begin');
      setTimeout(() => response.destroy(), 20);
    });
    server.pages.set('a.example/3', (response) => response.socket!.end('What?\r\n\r\n'));
    server.pages.set('a.example/4', (response) =>
      response.writeHead(200, { 'x-long': 'x'.repeat(200_000) }).end(),
    );
    const visit = watcher();
    for (const at of [1, 2, 3, 4])
      expect(await visit(`https://a.example/${at}`)).toMatchObject({ kind: 'unknown' });
  });

  test('that cannot be reached says nothing', async () => {
    const visit = visitor({
      open: (_, init) => fetch('http://127.0.0.1:1/', init),
      queue: new HostQueue(0),
      limits: usual,
      userAgent: 'x',
      isPublic: () => true,
    });
    expect(await visit(page)).toMatchObject({ kind: 'unknown' });
  });
});

describe('politeness', () => {
  test('one request at a time goes to a host, with pauses', async () => {
    for (let at = 0; at < 4; at++)
      server.pages.set(`polite.example/${at}`, (response) =>
        setTimeout(() => response.end('x'), 30),
      );
    const visit = watcher({ pause: 100 });
    await Promise.all([0, 1, 2, 3].map((at) => visit(`https://polite.example/${at}`)));
    expect(server.mostAtOnce('polite.example')).toBe(1);
    const times = server.asked.map(({ at }) => at);
    for (const [at, time] of times.slice(1).entries())
      expect(time - times[at]!).toBeGreaterThan(95);
  });

  const robots = (text: string) =>
    server.pages.set('a.example/robots.txt', (response) => response.end(text));

  test('a page that robots.txt forbids is not opened, nor by a redirect', async () => {
    robots('User-agent: *\nDisallow: /page\n');
    server.pages.set('b.example/way', redirect(page));
    const visit = watcher();
    const forbidden = { kind: 'unknown', why: 'robots.txt of the site forbids it' };
    expect(await visit(page)).toMatchObject(forbidden);
    expect(await visit('https://b.example/way')).toMatchObject(forbidden);
    expect(server.asked.map((one) => one.page)).not.toContain('a.example/page');
  });

  test('robots.txt may speak of the watcher, and of its pauses', async () => {
    robots(
      'User-agent: *\nDisallow: /\n\nUser-agent: torimodosu-watch\nCrawl-delay: 0.2\nDisallow: /private\n',
    );
    server.pages.set('a.example/page', html('Open'));
    expect(await watcher()(page)).toMatchObject({ kind: 'page' });
    expect(server.asked[1]!.at - server.asked[0]!.at).toBeGreaterThan(190);
  });

  test('pages are not opened while robots.txt cannot be read', async () => {
    server.pages.set('a.example/robots.txt', (response) => response.writeHead(503).end());
    expect(await watcher()(page)).toMatchObject({ kind: 'unknown' });
    server.pages.set('a.example/robots.txt', () => undefined);
    expect(await watcher(hasty)(page)).toMatchObject({ kind: 'unknown' });
    expect(server.asked.map((one) => one.page)).not.toContain('a.example/page');
  });

  test('a robots.txt that is made to be slow is no trouble', async () => {
    robots(`User-agent: *\n${`Disallow: /${'*a'.repeat(50)}$\n`.repeat(300)}`);
    server.pages.set(`a.example/${'a'.repeat(500)}`, html('Open'));
    const started = performance.now();
    await watcher()(`https://a.example/${'a'.repeat(500)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
