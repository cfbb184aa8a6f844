/**
 * `npm run bench:nginx` (after `npm run release`): runs the recipe of `.config/hosting/nginx.conf` on
 * this machine, checks that it answers as promised, and loads it with wrk: the home page as a phone
 * gets it, beside a file of the same size without anything around it. Needs Debian's nginx,
 * libnginx-mod-http-brotli-static and wrk. Requests go to 127.0.0.1 only, for ten seconds each.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const site = resolve('dist');
const home = join(site, 'ja/index.html.br');
if (!existsSync(home)) {
  console.error('There is no release in dist/: run "npm run release" first.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'torimodosu-nginx-'));
// nginx's workers are not root.
chmodSync(folder, 0o755);
const port = await freePort();
const bareFile = join(folder, 'bare.bin');
writeFileSync(bareFile, randomBytes(statSync(home).size));
writeFileSync(join(folder, 'nginx.conf'), wholeConfiguration());
checkWholeRecipe();

const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
  stdio: 'inherit',
});
try {
  await setTimeout(500);
  await checkAnswers();
  const address = `http://127.0.0.1:${port}`;
  const rounds = [1, 2, 3].map(() => ({
    home: load(`${address}/ja/`),
    bare: load(`${address}/bare.bin`),
  }));
  const best = (name: 'home' | 'bare') => Math.max(...rounds.map((round) => round[name]));
  console.log(`${statSync(home).size} bytes: home page ${best('home')} requests/s,`);
  console.log(`bare file ${best('bare')} requests/s: ${(best('home') / best('bare')).toFixed(2)}`);
} finally {
  server.kill('SIGQUIT');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}

/** The recipe with this machine's folder and port, without TLS. */
function wholeConfiguration(): string {
  const recipe = readFileSync('.config/hosting/nginx.conf', 'utf8')
    .replaceAll('/srv/torimodosu', site)
    .replace(/^\s*(listen \[::\]|ssl_).*\n/gm, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/\nserver \{\s*\n\s*listen 80;[^}]*\}/, '')
    .replace(
      '# What only this server reads.',
      `location = /bare.bin { root ${folder}; brotli_static off; gzip_static off; }`,
    );
  return around(recipe);
}

/** What Debian's nginx.conf has around a site. */
function around(recipe: string): string {
  return `
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${recipe}
}
`;
}

/** Fails unless nginx takes the recipe as it stands, TLS and all, with a certificate made for it. */
function checkWholeRecipe(): void {
  execFileSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -subj /CN=guide.example -days 1 -keyout ${folder}/guide.key -out ${folder}/guide.pem`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  );
  const recipe = readFileSync('.config/hosting/nginx.conf', 'utf8')
    .replaceAll('/srv/torimodosu', site)
    .replaceAll('/etc/ssl/', `${folder}/`);
  const file = join(folder, 'whole.conf');
  writeFileSync(file, around(recipe));
  execFileSync('nginx', ['-t', '-p', folder, '-c', file], { stdio: 'pipe' });
}

/** Fails with the first answer that is not what the hosting guide promises. */
async function checkAnswers(): Promise<void> {
  const ask = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { 'accept-encoding': 'br' },
      redirect: 'manual',
    });
  const expect = (what: string, is: unknown, wanted: unknown) => {
    if (is !== wanted) throw new Error(`${what} is ${String(is)}, not ${String(wanted)}`);
  };
  const page = await ask('/ja/');
  expect('the home page', page.status, 200);
  expect('its encoding', page.headers.get('content-encoding'), 'br');
  expect('its cache rule', page.headers.get('cache-control'), 'no-cache');
  const [, policy] = /Content-Security-Policy: (.*)/.exec(
    readFileSync(join(site, '_headers'), 'utf8'),
  )!;
  expect('its policy', page.headers.get('content-security-policy'), policy);
  const sheet = /href="(\/_astro\/[^"]+\.css)"/.exec(await page.text())![1]!;
  expect(
    'the cache rule of a style sheet',
    (await ask(sheet)).headers.get('cache-control'),
    'public, max-age=31536000, immutable',
  );
  const missing = await ask('/no-such-page/');
  expect('a missing page', missing.status, 404);
  expect('its policy', missing.headers.get('content-security-policy'), policy);
  expect('its words', (await missing.text()).includes('lang="ja"'), true);
  const missingFile = await ask('/_astro/no-such-file.css');
  expect('the cache rule of a missing file', missingFile.headers.get('cache-control'), 'no-cache');
  const folderAlone = await ask('/_astro/');
  expect('a folder without a page', folderAlone.status, 403);
  expect('its cache rule', folderAlone.headers.get('cache-control'), 'no-cache');
  expect('the name of the server', page.headers.get('server'), 'nginx');
  const slashless = await ask('/ja/act-now');
  expect('an address without its slash', slashless.status, 301);
  expect('where it leads', slashless.headers.get('location'), '/ja/act-now/');
  expect('the list of headers', (await ask('/_headers')).status, 404);
  expect('the list of moved pages', (await ask('/_redirects')).status, 404);
}

/** Requests a second that wrk counts in ten seconds, with 16 connections. */
function load(address: string): number {
  const printed = execFileSync(
    'wrk',
    ['--threads=1', '--connections=16', '--duration=10s', '--header=Accept-Encoding: br', address],
    { encoding: 'utf8' },
  );
  if (/Non-2xx/.test(printed)) throw new Error(printed);
  return Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)![1]));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return free;
}
