import type { Language } from '../../../model/language.ts';
import type { CachedFiles, Stored } from './cached-files.ts';
import { textOfKit, type Kit } from './kit.ts';
import { isOfKit, kitFile, textType, type Entry } from './manifest.ts';
import { fetchWhole, wait } from './patience.ts';
import { isNamedByContent } from './route.ts';

/** Files that are fetched at the same time. */
const lanes = 4;
/** How long a kit waits before it asks again for a file that did not come, in milliseconds. */
const pauseBeforeRetry = 2_000;
/** From so many lacking texts on, the file with all of a kit's texts is less than each of its own. */
const textsToFetchAsOne = 12;

/** What came of fetching a file. */
export type Outcome = Stored | 'failed';

/** Where files go. */
interface Target {
  files: CachedFiles;
  /** Opened once: a cache that is erased meanwhile must not come into being again. */
  cache: Cache;
  /** Called for each file that has been cached. */
  onCached?: (entry: Entry) => void;
}

/**
 * Fetches what is lacking of some kits: the texts of each as one file, then whatever is still
 * lacking, each by itself.
 */
export async function fetchKits(
  lacking: Entry[],
  wanted: Language[],
  target: Target,
): Promise<Outcome[]> {
  const cached = new Set<Entry>();
  const noting: Target = {
    ...target,
    onCached: (entry) => {
      cached.add(entry);
      target.onCached?.(entry);
    },
  };
  for (const language of wanted) {
    const texts = lacking.filter(
      (entry) => isOfKit(entry, language) && textType(entry.path) && !cached.has(entry),
    );
    if (texts.length < textsToFetchAsOne || target.files.erased.aborted) continue;
    const outcomes = await fetchTexts(language, texts, noting).catch((): Outcome[] => []);
    if (outcomes.includes('full')) return outcomes;
  }
  const others = lacking.filter((entry) => !cached.has(entry));
  return fetchAll(others, { failures: 1, tries: 2 }, noting);
}

/** Caches texts of a kit from the one file that has them all, as far as they are the build's. */
async function fetchTexts(
  language: Language,
  texts: Entry[],
  { files, cache, onCached }: Target,
): Promise<Outcome[]> {
  const { response, content } = await fetchFile(kitFile(language), files);
  if (!response.ok) return [];
  const kit = JSON.parse(new TextDecoder().decode(content)) as Kit;
  const outcomes: Outcome[] = [];
  for (const entry of texts) {
    const text = new TextEncoder().encode(textOfKit(kit, entry.path));
    const headers = new Headers(response.headers);
    headers.set('content-type', textType(entry.path)!);
    const outcome = await files.put(entry, text.buffer, headers, cache);
    outcomes.push(outcome);
    if (outcome === 'cached') onCached?.(entry);
    if (outcome === 'full' || outcome === 'erased') break;
  }
  return outcomes;
}

/**
 * Fetches files, a few at a time, until they are all there or too much went wrong.
 * @param how after how many failures it stops, and how often each file is asked for
 */
export async function fetchAll(
  entries: Entry[],
  how: { failures: number; tries: number },
  target: Target,
): Promise<Outcome[]> {
  const waiting = [...entries];
  const outcomes: Outcome[] = [];
  const stops = () =>
    target.files.erased.aborted ||
    outcomes.some((outcome) => outcome === 'full' || outcome === 'erased') ||
    outcomes.filter((outcome) => outcome !== 'cached').length >= how.failures;
  const lane = async () => {
    for (let entry = waiting.shift(); entry && !stops(); entry = waiting.shift()) {
      const outcome = await fetchOne(entry, how.tries, target);
      outcomes.push(outcome);
      if (outcome === 'cached') target.onCached?.(entry);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (target.files.erased.aborted) outcomes.push('erased');
  return outcomes;
}

async function fetchOne(entry: Entry, tries: number, target: Target): Promise<Outcome> {
  const outcome = await fetchAndCache(entry, target).catch((): Outcome => 'failed');
  if (outcome !== 'failed' || tries === 1 || target.files.erased.aborted) return outcome;
  await wait(pauseBeforeRetry);
  return fetchOne(entry, tries - 1, target);
}

async function fetchAndCache(entry: Entry, { files, cache }: Target): Promise<Outcome> {
  const { response, content } = await fetchFile(entry.path, files);
  return response.ok ? files.put(entry, content, response.headers, cache) : 'failed';
}

function fetchFile(
  path: string,
  { manifest, erased }: CachedFiles,
): Promise<{ response: Response; content: ArrayBuffer }> {
  return fetchWhole(
    (signal) =>
      fetch(manifest.base + encodeURI(path), {
        signal,
        // The browser's own cache may hold an older file under a name that stays the same.
        cache: isNamedByContent(path) ? 'default' : 'no-cache',
      }),
    { stop: erased },
  );
}
