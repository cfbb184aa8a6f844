/*
 * とりもどす / Torimodosu: shows the site from this folder in the browser of this computer.
 *
 *   node serve.mjs            on a free port
 *   node serve.mjs 8080       on a port of your choice
 *
 * Needs Node.js 20 or newer and nothing else. It answers this computer only, writes nothing and
 * reads nothing but the folder "site" beside it. End it with Ctrl+C.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), 'site');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The path of the front door: the site may have been built for a path below the root. */
function findStart(path = '/') {
  if (existsSync(join(root, path, 'index.html'))) return path;
  const [only] = readdirSync(join(root, path), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return only ? findStart(`${path}${only.name}/`) : '/';
}

/** The file of an address, `null` for a folder without its slash, `undefined` for nothing. */
function fileOf(pathname) {
  const file = normalize(join(root, decodeURIComponent(pathname)));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  if (!pathname.endsWith('/')) return null;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

const start = findStart();

function answer(request, response) {
  const { pathname, search } = new URL(request.url, 'http://127.0.0.1');
  if (pathname === '/' && start !== '/') return redirect(response, start);
  const file = fileOf(pathname);
  if (file === null) return redirect(response, `${pathname}/${search}`);
  const page = file ?? join(root, start, '404.html');
  response.writeHead(file ? 200 : 404, {
    'content-type': types[extname(page)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(request.method === 'HEAD' ? undefined : readFileSync(page));
}

function redirect(response, location) {
  response.writeHead(302, { location });
  response.end();
}

const server = createServer((request, response) => {
  try {
    answer(request, response);
  } catch {
    response.writeHead(400);
    response.end();
  }
});

const [, , port = '0'] = process.argv;

function refuse() {
  process.stderr.write(
    `ポート「${port}」は使えません。別の番号にするか、番号なしで始めてください。\n` +
      `Port "${port}" cannot be used: choose another number, or give none.\n`,
  );
  process.exitCode = 1;
}

server.once('error', refuse);
if (!/^\d+$/.test(port) || Number(port) > 65535) refuse();
else server.listen(Number(port), '127.0.0.1', tellAddress);

function tellAddress() {
  const address = `http://127.0.0.1:${server.address().port}${start}`;
  process.stdout.write(`とりもどす / Torimodosu: ${address}\nCtrl+C で終わります / ends it\n`);
}
