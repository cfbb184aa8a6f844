/**
 * Checks the prose of pages and data: Japanese with textlint, English with cspell and for straight
 * quotes, which readers would see: the build does not turn them, that took a third of its Markdown.
 * `npm run check:prose`. Both read the words alone, copied to `.cache/prose/` under the same path
 * and on the same line as in `content/`; the interface in parts, each named by its first line.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';
import { straightQuote } from './quotes.mjs';
import { wordsOfInterface, wordsOfPage, wordsOfRecord } from './words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const content = join(root, 'content');
const out = join(root, '.cache/prose');
/** For each item, each rule of textlint copies all that stands before it: one whole file took 4 s. */
const linesOfPart = 100;

if (!isInstalled(here))
  execFileSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

rmSync(out, { recursive: true, force: true });
const straightQuotes = [];
for (const language of ['ja', 'en']) {
  // Queries are left out: readers type as they like.
  copy(`docs/${language}`, '.mdx', language, wordsOfPage);
  for (const folder of readdirSync(content, { withFileTypes: true })) {
    // Titles of sources are quoted.
    if (!folder.isDirectory() || ['docs', 'sources'].includes(folder.name)) continue;
    copy(folder.name, '.yaml', language, (yaml) =>
      wordsOfRecord(yaml, language, folder.name === 'glossary'),
    );
  }
  copy(`docs/${language}`, 'strings.yaml', language, wordsOfInterface);
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
for (const place of straightQuotes) console.error(place);
process.exit(failed.length + straightQuotes.length === 0 ? 0 : 1);

/** Writes the words of every file of a folder whose name ends so, as Markdown for a checker. */
function copy(folder, ending, language, words) {
  for (const name of readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith(ending)) continue;
    const file = join(out, language, folder, name);
    mkdirSync(dirname(file), { recursive: true });
    const text = words(readFileSync(join(content, folder, name), 'utf8'));
    const lines = text.split('\n');
    if (words === wordsOfInterface)
      for (let start = 0; start < lines.length; start += linesOfPart)
        writeFileSync(
          `${file}.${start + 1}.md`,
          '\n'.repeat(start) + lines.slice(start, start + linesOfPart).join('\n'),
        );
    else writeFileSync(`${file}.md`, text);
    lines.forEach((line, index) => {
      const problem = language === 'en' && straightQuote(line);
      if (problem) straightQuotes.push(`content/${folder}/${name}:${index + 1}: ${problem}`);
    });
  }
}
