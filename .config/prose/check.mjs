/**
 * Checks the prose of the pages: Japanese with textlint, English with cspell. `npm run check:prose`.
 * Both read plain text, so the pages' tags, ids and addresses are blanked out first; every line
 * keeps its number.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const out = join(root, '.cache/prose');

if (!existsSync(join(here, 'node_modules')))
  execFileSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

rmSync(out, { recursive: true, force: true });
for (const language of ['ja', 'en']) {
  const folder = join(root, 'content/docs', language);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue;
    const file = join(out, language, name.replace(/\.mdx$/, '.md'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plainText(readFileSync(join(folder, name), 'utf8')));
  }
}

const bin = (name) => join(here, 'node_modules/.bin', name);
const checks = [
  [bin('textlint'), ['--config', join(here, 'textlintrc.json'), join(out, 'ja')]],
  [
    bin('cspell'),
    [
      'lint',
      '--no-progress',
      '--no-summary',
      '--root',
      out,
      '--config',
      join(here, 'cspell.json'),
      'en/**/*.md',
    ],
  ],
];
const failed = checks.filter(
  ([command, args]) =>
    spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
      .status !== 0,
);
process.exit(failed.length === 0 ? 0 : 1);

/** A page's running text, with everything else blanked out line by line. */
function plainText(page) {
  const lines = (text) => '\n'.repeat(text.split('\n').length - 1);
  return page
    .replace(/^---\n[^]*?\n---\n/, lines)
    .replace(/<(?:"[^"]*"|[^">])*>/g, lines)
    .replace(/\s*\[#[^\]]*\]/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]]/g, '');
}
