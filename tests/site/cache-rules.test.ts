import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { cachedFolders } from '../../src/integrations/security/headers.ts';

const files = readdirSync(inject('siteFolder'), { recursive: true, encoding: 'utf8' });

test.each(cachedFolders)('the rule for %s is for files that the build writes', (path) => {
  expect(files.filter((name) => name.startsWith(path)).length).toBeGreaterThan(0);
});

test.each(cachedFolders)('the rule for %s keeps only what changes its name', (path) => {
  const unhashed = files.filter(
    (name) =>
      name.startsWith(path) &&
      /\.\w+$/.test(name) &&
      !/[._-][\w-]{7,}\.\w+$|\/[\w-]{8}\.css$/.test(name),
  );
  expect(unhashed).toEqual([]);
});
