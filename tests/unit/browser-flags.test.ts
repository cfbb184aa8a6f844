import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disabledByPlaywright } from '../browser/launch.ts';

test('the browser of the tests lacks what Playwright switches off', () => {
  const folder = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..');
  const program = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const list = /^ *disabledFeatures = \[(.*?)^ *\]/ms.exec(program)![1]!;
  const names = [...list.matchAll(/^ *"(\w+)",?$/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(disabledByPlaywright).toEqual(names);
});
