import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { environmentOutsideVitest, untilBuilt } from '../built-site.ts';
import { furtherLanguage } from '../guide/guide.ts';
import { copyProject } from '../project-copy.ts';

const root = new URL('../..', import.meta.url).pathname;
const copy = copyProject('while-writing', 'tests/guide/content');
const draft = join(copy, 'content/docs/ja/do/sample-draft.mdx');
const record = join(copy, 'content/contacts/hotline.yaml');
const patience = { timeout: 170_000, interval: 100 };

let server: ChildProcess;
let printed = '';
/** Of the server, without a slash at its end. */
let address: string;

/** Waits until the server has said something, and gives it. */
async function said(pattern: RegExp): Promise<string> {
  await vi.waitUntil(() => pattern.test(printed), patience);
  return pattern.exec(printed)![0];
}

beforeAll(async () => {
  writeFileSync(
    draft,
    '---\ntitle: 下書き\nkind: task\ndraft: true\n---\n\n書きかけです。<Cite id="nowhere" />\n',
  );
  server = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev'], {
    cwd: copy,
    env: { ...environmentOutsideVitest(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (part: Buffer) => (printed += stripVTControlCharacters(part.toString())));
  address = await said(/http:\/\/localhost:\d+/);
});
afterAll(() => {
  server.kill();
  rmSync(copy, { recursive: true, force: true });
});

test(
  'a draft with mistakes is shown; they are warnings with file, line, remedy and rule',
  async () => {
    const file = 'content/docs/ja/do/sample-draft.mdx';
    await said(new RegExp(`WARN.* ${file}:2 reviewed: is missing: write it\\. \\[front-matter\\]`));
    await said(
      new RegExp(`WARN.* ${file}:7 <Cite>: names "nowhere".*correct the id.*\\[references\\]`),
    );
    const response = await fetch(`${address}/ja/do/sample-draft/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('書きかけです。');
  },
  untilBuilt,
);

test(
  'an interface string that is saved is shown',
  async () => {
    await said(/watching for file changes/);
    const shown = async () => (await fetch(`${address}/ja/do/sample-draft/`)).text();
    const strings = join(copy, 'content/docs/ja/strings.yaml');
    expect(await shown()).not.toContain('かえたことば');
    writeFileSync(
      strings,
      readFileSync(strings, 'utf8').replace(/^header\.search: .*$/m, 'header.search: かえたことば'),
    );
    await vi.waitUntil(async () => (await shown()).includes('かえたことば'), patience);
  },
  untilBuilt,
);

test(
  'what is saved is checked again, records too',
  async () => {
    await said(/watching for file changes/);
    printed = '';
    writeFileSync(record, readFileSync(record, 'utf8').replace(/^role:/m, 'rolle:'));
    await said(/WARN.* content\/contacts\/hotline\.yaml:\d+ rolle: is not a field: write "role"\./);
  },
  untilBuilt,
);

test(
  'a language that comes while the server runs is told, with what to do, and the server goes on',
  async () => {
    cpSync(join(root, furtherLanguage), copy, { recursive: true });
    await said(/WARN.* content\/docs\/ne\/language\.yaml: .*start `npm run dev` again\./);
    expect((await fetch(`${address}/ja/do/sample-draft/`)).status).toBe(200);
  },
  untilBuilt,
);
