import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  complaintAboutFolder,
  complaintAboutNode,
  oldestNode,
} from '../../.config/environment.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test.each(['20.20.2', '22.12.0', '22.23.5', '23.11.0'])('Node %s is refused', (version) => {
  expect(complaintAboutNode(version, false)).toBe(
    `Torimodosu needs Node 24 or newer, and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`,
  );
});

test.each(['24.0.0', '24.21.0', '26.1.0'])('Node %s runs the build', (version) => {
  expect(complaintAboutNode(version, false)).toBeUndefined();
  expect(complaintAboutNode(version, true)).toBeUndefined();
});

test('on Alpine the message says that the Node npm brings does not run there', () => {
  expect(complaintAboutNode('22.12.0', true)).toContain('does not run on Alpine Linux');
});

test('what npm brings is new enough, and npm leaves it out where it does not run', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as {
    optionalDependencies: Record<string, string>;
  };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { libc?: string[] }>;
  };
  for (const [name, version] of Object.entries(optionalDependencies)) {
    expect(complaintAboutNode(version, false)).toBeUndefined();
    expect(packages[`node_modules/${name}`]?.libc, name).toEqual(
      name.startsWith('node-linux-') ? ['glibc'] : undefined,
    );
  }
});

test.each(['README.md', 'README.ja.md'])('%s names the oldest Node', (file) => {
  expect(read(file)).toMatch(new RegExp(`Node\\.js ?${oldestNode}`));
});

test.each(['/home/a#b', '/home/100%', 'C:\\what?'])('a project in %s is refused', (folder) => {
  expect(complaintAboutFolder(folder)).toContain('move the folder or rename it');
});

test.each(['/home/a b/とりもどす [1]', '/srv/torimodosu-1.0'])(
  'a project in %s is built',
  (folder) => {
    expect(complaintAboutFolder(folder)).toBeUndefined();
  },
);

test('the recipes for hosts ask for a Node that runs the build', () => {
  const asked = [...read('.github/HOSTING.md').matchAll(/NODE_VERSION=(\d+)/g)];
  expect(asked.length).toBeGreaterThan(0);
  for (const [, version] of asked) expect(Number(version)).toBeGreaterThanOrEqual(oldestNode);
});
