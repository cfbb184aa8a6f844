/**
 * Completes package-lock.json after a change of dependencies: `npm run lock`.
 *
 * npm leaves optional packages for other platforms out of the lockfile when it could not read them
 * from the registry, and `npm ci` then refuses the lockfile it wrote itself
 * (https://github.com/npm/cli/issues/4828). An entry with version, `optional`, `os` and `cpu` is
 * all that `npm ci` needs in order to skip the package here and fetch it where it belongs.
 *
 * The packages of Node.js itself do not say that their programs need glibc: with `libc` in the
 * lockfile npm leaves them out on Alpine Linux, where they would hide a Node that runs.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const platforms = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
};
const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const added = [];

for (const [place, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const known = Object.keys(packages).some(
      (other) => other === key || other === `${place}/${key}`,
    );
    const [, os, cpu] =
      /[/-](darwin|linux|win32|windows|freebsd|android)-([a-z0-9]+)/.exec(name) ?? [];
    const isWasm = name.endsWith('-wasm32-wasi');
    if (known || !(os || isWasm)) continue;
    packages[key] = {
      version,
      cpu: [isWasm ? 'wasm32' : cpu],
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os: [platforms[os]] }),
    };
    added.push(`${name}@${version}`);
  }
}

for (const [place, entry] of Object.entries(packages))
  if (/^node_modules\/node-linux-/.test(place)) entry.libc = ['glibc'];

const root = packages[''];
lock.packages = {
  '': root,
  ...Object.fromEntries(
    Object.entries(packages)
      .filter(([key]) => key !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
};
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length === 0 ? 'The lockfile was complete.' : `Added to the lockfile: ${added.join(', ')}`,
);
