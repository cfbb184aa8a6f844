import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { kitFile, type Manifest } from '../../components/offline/worker/manifest.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import { byLanguage, languages, type Language } from '../../lib/language.ts';
import { allLanguages, sentenceSpace } from '../../lib/language-facts.ts';
import type { Move } from '../../model/graph/moves.ts';
import { builtFiles, fingerprint, kitTexts } from './built-files.ts';
import type { IsInKit } from './emergency-kit.ts';
import type { FactsDay } from './facts-days.ts';

const source = fileURLToPath(new URL('../../components/offline/worker/worker.ts', import.meta.url));

/**
 * Writes `sw.js` and the kits' texts into a built site, from what is in the folder now: whatever changes a file after
 * this makes the worker refuse it.
 * @param base the path the site is published at, with a slash at both ends
 * @param built the day it was built for, `YYYY-MM-DD`
 * @param isInKit tells which pages are in an emergency kit
 * @param factsDay tells when the facts of a page were checked
 * @param moves the pages that were moved
 */
export async function writeWorker(
  folder: string,
  base: string,
  built: string,
  isInKit: IsInKit,
  factsDay?: FactsDay,
  moves: Move[] = [],
): Promise<Manifest> {
  const moved = Object.fromEntries(
    moves.map(({ language, from, to }) => [`${language}/${from}/`, `${language}/${to}/`]),
  );
  const { entries, transfer, neverCached, contents } = builtFiles(folder, isInKit, factsDay, moved);
  const manifest: Manifest = {
    base,
    built,
    version: fingerprint(JSON.stringify(entries)),
    transfer,
    entries,
    neverCached,
    moved,
    words: byLanguage(wordsIn),
    languages: Object.fromEntries(allLanguages.map(({ tag, fallback }) => [tag, fallback])),
  };
  for (const language of languages) {
    const file = join(folder, kitFile(language));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kitTexts(contents, entries, language));
  }
  const program = await (bundled ??= workerProgram());
  writeFileSync(
    join(folder, 'sw.js'),
    `const offlineManifest=${JSON.stringify(manifest)};\n${program}`,
  );
  return manifest;
}

function wordsIn(language: Language) {
  const t = translateTo(language);
  const places = { date: '{date}', facts: '{facts}', days: '{days}' };
  return {
    line: t('offlineCopy.line', places),
    facts: t('offlineCopy.facts', places),
    aged: t('offlineCopy.aged', places),
    old: t('offlineCopy.old'),
    gap: sentenceSpace(language),
    label: t('offlineCopy.label'),
    notCached: t('offlineCopy.notKept'),
  };
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
