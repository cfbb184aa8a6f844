import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, expect, test } from 'vitest';
import imports from '../../.config/imports.mjs';
import { mayImport, roomOf, rooms } from '../../.config/rooms.mjs';

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the files and gives what the rules say of one of them. */
async function complaints(files: Record<string, string>, name: string): Promise<string[]> {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      tseslint.configs.base,
      ...astro.configs.base,
      {
        files: ['**/*.ts', '**/*.astro'],
        plugins: { imports },
        rules: { 'imports/no-circles': 'error', 'imports/no-node-in-browser': 'error' },
      },
    ],
  });
  const [result] = await eslint.lintFiles([name]);
  return result!.messages.map(({ message }) => message);
}

test.each([
  ['src/pages/index.astro', 'src/layouts/Plain.astro'],
  ['src/components/fold/Fold.astro', 'src/components/icon/paths.ts'],
  ['src/components/starlight/Footer.astro', 'src/components/records/sheet-records.ts'],
  ['src/lib/hours.ts', 'src/model/fields/opening-hours.ts'],
  ['src/integrations/offline/index.ts', 'src/components/offline/worker/manifest.ts'],
  ['tests/unit/hours.test.ts', 'src/lib/hours.ts'],
])('%s may import %s', (from, to) => {
  expect(mayImport(from, to)).toBe(true);
});

test.each([
  ['src/lib/hours.ts', 'src/components/fold/Fold.astro'],
  ['src/lib/hours.ts', 'src/integrations/site-address.ts'],
  ['src/model/page.ts', 'src/lib/hours.ts'],
  ['src/components/fold/Fold.astro', 'src/components/records/records.ts'],
  ['src/components/fold/Fold.astro', 'src/pages/index.astro'],
  ['src/integrations/offline/index.ts', 'src/components/offline/worker/worker.ts'],
  ['src/lib/hours.ts', 'tests/contacts.ts'],
])('%s may not import %s', (from, to) => {
  expect(mayImport(from, to)).toBe(false);
});

test('every file of src/ stands in a room', () => {
  const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('what the rooms name exists, and no two rooms may import each other', () => {
  for (const [room, allowed] of Object.entries(rooms))
    for (const path of [room, ...allowed]) {
      expect(existsSync(path), path).toBe(true);
      if (path in rooms && path !== room) expect(rooms[path], path).not.toContain(room);
    }
  expect(roomOf('src/components/records/records.ts')).toBe('src/components/records/');
});

test('a circle is named with all of its files, in types and in components too', async () => {
  const files = {
    'a.ts': "import type { B } from './b.ts';\nexport type A = B;\n",
    'b.ts': "export const open = () => import('./C.astro');\nexport type B = string;\n",
    'C.astro': "---\nimport { a } from './a';\n---\n{a}\n",
  };
  for (const name of Object.keys(files))
    expect(await complaints(files, name)).toEqual([
      expect.stringMatching(/^closes a circle of imports: .*a\.ts.*/),
    ]);
});

test('Node may not come into an element or a script by way of others; types may', async () => {
  const files = {
    'disk.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    'between.ts': "export { read } from './disk.ts';\nexport interface Read { text: string }\n",
    'reads-element.ts': "import { read } from './between.ts';\nread;\n",
    'types-element.ts': "import type { Read } from './between.ts';\nexport type R = Read;\n",
    'Reads.astro':
      "---\nimport { read } from './between';\n---\n<script>import './between';</script>\n",
    'Server.astro': "---\nimport { read } from './between';\n---\n{read}\n",
  };
  const bringsNode = [expect.stringMatching(/^brings Node into the browser: .*node:fs\.$/)];
  expect(await complaints(files, 'reads-element.ts')).toEqual(bringsNode);
  expect(await complaints(files, 'Reads.astro')).toEqual(bringsNode);
  expect(await complaints(files, 'types-element.ts')).toEqual([]);
  expect(await complaints(files, 'Server.astro')).toEqual([]);
});
