import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  removePassingOn,
  withScriptsBehind,
} from '../../../src/integrations/page-scripts/passed-on.ts';

test('only scripts that do nothing but import one are removed, and not what others import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  const scripts = {
    'passes-on.js': 'import"./does.js";',
    'does.js': 'import"./helper.js";run();',
    'imports-both.js': 'import"./does.js";import"./wanted.js";',
    'wanted.js': 'import"./does.js";',
    'helper.js': 'export{};',
  };
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  expect(removePassingOn(folder)).toEqual(new Map([['passes-on.js', 'does.js']]));
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => name !== 'passes-on.js')
      .sort(),
  );
});

test('a page names the script behind, below the same address', () => {
  const script = (name: string) => `<script type="module" src="/base/_astro/${name}"></script>`;
  const behind = new Map([['a.js', 'b.js']]);
  expect(withScriptsBehind(script('a.js') + script('c.js'), behind)).toBe(
    script('b.js') + script('c.js'),
  );
});
