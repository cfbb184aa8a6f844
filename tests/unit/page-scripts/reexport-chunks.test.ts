import { expect, test } from 'vitest';
import { builtPage } from '../../../src/integrations/finish/page.ts';
import {
  reexportChunks,
  withoutReexportChunks,
} from '../../../src/integrations/page-scripts/reexport-chunks.ts';

test('scripts that do nothing but import one are known by it, unless others import them', () => {
  const scripts = {
    'passes-on.js': 'import"./does.js";',
    'does.js': 'import"./helper.js";run();',
    'imports-both.js': 'import"./does.js";import"./wanted.js";',
    'wanted.js': 'import"./does.js";',
    'helper.js': 'export{};',
  };
  expect(reexportChunks(new Map(Object.entries(scripts)))).toEqual(
    new Map([['passes-on.js', 'does.js']]),
  );
});

test('a page names the script behind, below the same address, and drops the other', () => {
  const script = (name: string) => `<script type="module" src="/base/_astro/${name}"></script>`;
  const page = builtPage('index.html', script('a.js') + script('c.js'));
  const direct = withoutReexportChunks(page, new Map([['a.js', 'b.js']]));
  expect(direct.html).toBe(script('b.js') + script('c.js'));
  expect(direct.dropped).toEqual(['_astro/a.js']);
});
