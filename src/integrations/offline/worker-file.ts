import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import {
  kitFile,
  type CopyWords,
  type Manifest,
} from '../../components/offline/worker/manifest.ts';
import { hasMarks } from '../../lib/fallback-mark.ts';
import { wordsBelow } from '../../lib/interface-strings.ts';
import { allLanguages, factsOf, sentenceSpace } from '../../lib/language-facts.ts';
import type { Language } from '../../model/language.ts';
import { writeFile } from '../finish/line.ts';
import { builtFiles, fingerprint, kitTexts, type PathFacts } from './built-files.ts';

const source = fileURLToPath(new URL('../../components/offline/worker/worker.ts', import.meta.url));

/**
 * Writes `sw.js` and the kits' texts into a built site, from what is in the folder now: whatever
 * changes a file after this makes the worker refuse it.
 * @param base the path the site is published at, with a slash at both ends
 * @param built the day it was built for, `YYYY-MM-DD`
 */
export async function writeWorker(
  folder: string,
  base: string,
  built: string,
  facts: PathFacts,
): Promise<Manifest> {
  const { entries, transfer, neverCached, contents } = builtFiles(folder, facts);
  const languages = Object.fromEntries(
    allLanguages.map(({ tag, fallback }) => [tag, hasMarks(copyWords(tag)) ? fallback : tag]),
  );
  const manifest: Manifest = {
    base,
    built,
    version: fingerprint(JSON.stringify(entries)),
    transfer,
    entries,
    neverCached,
    moved: facts.moved ?? {},
    words: Object.fromEntries(
      Object.values(languages).map((tag) => [tag, JSON.parse(copyWords(tag)) as CopyWords]),
    ) as Manifest['words'],
    languages,
    kits: Object.fromEntries(
      allLanguages.map(({ tag, fallback }) => [tag, [...new Set([fallback, tag])]]),
    ),
  };
  for (const { tag } of allLanguages)
    writeFile(folder, kitFile(tag), kitTexts(contents, entries, tag));
  const program = await (bundled ??= workerProgram());
  writeFile(folder, 'sw.js', `const offlineManifest=${JSON.stringify(manifest)};\n${program}`);
  return manifest;
}

/** The words of a language for a copy, as JSON; those it lacks are marked. */
function copyWords(language: Language): string {
  const { lang } = factsOf(language);
  return wordsBelow(language, 'offlineCopy', { gap: sentenceSpace(language), lang });
}

let bundled: Promise<string> | undefined;

/** The worker as one classic script, which every browser with workers can run. */
async function workerProgram(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: source, output: { format: 'iife' } },
    },
  })) as Rollup.RollupOutput;
  return result.output[0].code;
}
