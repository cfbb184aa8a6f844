import type { Language } from '../../../lib/language.ts';
import type { Report } from '../messages.ts';
import { copyLine, languagesOf, withCopyLine } from './copy-line.ts';
import { cacheName, type Entry, type Manifest } from './manifest.ts';
import { fetchWhole, patience, type Watch } from './patience.ts';
import { keyOf, readKey, revisionOf } from './revision.ts';
import { isNamedByContent, type Route } from './route.ts';
import { fillOrder, missing, outdated } from './upkeep.ts';

/** What the copy needs from around it; tests bring their own. */
export interface Surroundings {
  caches: Pick<CacheStorage, 'match' | 'has' | 'open' | 'delete'>;
  fetch: (input: Request | string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Whether this worker is known to be the one in use. */
  isActive: () => boolean;
  wait: (milliseconds: number) => Promise<void>;
}

/** Files that are fetched at the same time. */
const lanes = 4;
/** After so many failures a fill stops; the next page takes it up again. */
const failuresToStop = 3;
/** How long the core waits before it asks again for a file that did not come, in milliseconds. */
const pauseBeforeRetry = 2_000;
/** Headers of a kept file: the day of the build it came with, and the day its facts were checked. */
const builtHeader = 'x-torimodosu-built';
const factsHeader = 'x-torimodosu-facts';

/** `erased`: the reader has erased the copy meanwhile. */
type Outcome = 'kept' | 'changed' | 'failed' | 'full' | 'erased';

/**
 * The device's copy of the site. It holds files by address and content, checks the content
 * whenever it takes or gives a file, and gives only files of its own build; so no mixture of two
 * builds, no half file and no hotel's sign-in page is ever taken for the site.
 *
 * Workbox was measured on this site's prototype and not used: with its defaults, search failed
 * offline (Pagefind adds `?ts=<now>` to a file's address), addresses without a slash and unknown
 * ones ended in the browser's error page, the whole site was fetched before the worker took over,
 * and it brought 323 packages.
 */
export class OfflineCopy {
  readonly #name: string;
  readonly #entries: Map<string, Entry>;
  #filling: Promise<Report> | undefined;
  #installing: Promise<unknown> | undefined;
  #progress = new Set<(report: Report) => void>();
  #ended = false;
  /**
   * The last fill's report while nothing is lacking: each page asks for a fill, which lists all files
   * three times (36 ms each, measured on two cores).
   */
  #complete: Report | undefined;
  /** Ends the requests of a fill when the reader erases the copy. */
  #stopWork = new AbortController();

  constructor(
    readonly manifest: Manifest,
    readonly around: Surroundings,
  ) {
    this.#name = cacheName(manifest.base);
    this.#entries = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  }

  /** Whether a file belongs to the build. */
  has = (path: string): boolean => this.#entries.has(path);

  /**
   * Fetches the core. Throws when a part of it cannot be had: then the version before goes on.
   * @returns whether the version before had the same content, so that nobody needs to be asked
   */
  async install(): Promise<boolean> {
    const core = this.manifest.entries.filter(({ group }) => group === 'core');
    const fetching = this.#fetchAll(
      missing(core, await this.#keptFiles()),
      await this.around.caches.open(this.#name),
      { failures: 1, tries: 2 },
    );
    this.#installing = fetching;
    const outcomes = await fetching;
    if (outcomes.some((outcome) => outcome !== 'kept'))
      throw new Error(`The core could not be kept: ${outcomes.join(', ')}`);
    return (await this.#activeVersion()) === this.manifest.version;
  }

  /** Notes that this version is the one in use, and removes what it no longer needs. */
  async activate(): Promise<void> {
    this.#complete = undefined;
    await this.#noteVersion();
    await this.#tidy();
  }

  /** Answers a request. Whatever goes wrong with the copy, the network is still asked. */
  async answer(
    request: Request,
    route: Exclude<Route, { kind: 'pass' }>,
    preloaded?: Promise<Response | undefined>,
  ): Promise<Response> {
    if (route.kind === 'file') return this.#file(request, route.path);
    return this.#page(request, route, preloaded);
  }

  /** What is kept. */
  async report(state: Report['state'] = 'rest'): Promise<Report> {
    const lacking = missing(this.manifest.entries, await this.#keptFiles());
    const sizeOf = (entries: Entry[]) => entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const { entries, transfer, built, version } = this.manifest;
    const active = await this.#activeVersion();
    return {
      kept: entries.length - lacking.length,
      of: entries.length,
      bytes: sizeOf(entries) - sizeOf(lacking),
      transfer,
      built,
      version,
      isNew: active !== undefined && active !== version,
      state: this.#filling && state === 'rest' ? 'filling' : state,
    };
  }

  /** Keeps everything that is not kept yet; a second call joins the first. */
  async fill(language: Language, progress: (report: Report) => void): Promise<Report> {
    // A browser may go on with the same worker for a reader who changed their mind.
    if (this.#ended) {
      await this.#filling?.catch(() => undefined);
      this.#stopWork = new AbortController();
      this.#ended = false;
    }
    if (this.#complete) return this.#complete;
    this.#progress.add(progress);
    try {
      return await (this.#filling ??= this.#fill(language));
    } finally {
      this.#filling = undefined;
      this.#progress.delete(progress);
    }
  }

  /** Erases the copy and keeps nothing from now on. */
  async forget(): Promise<void> {
    this.#ended = true;
    this.#complete = undefined;
    this.#stopWork.abort();
    const atWork = [this.#filling, this.#installing];
    await this.around.caches.delete(this.#name);
    // A file that was just being kept could have brought the cache back.
    await Promise.allSettled(atWork);
    if (this.#ended) await this.around.caches.delete(this.#name);
  }

  async #fill(language: Language): Promise<Report> {
    const cache = await this.around.caches.open(this.#name);
    if (this.around.isActive()) await this.#noteVersion();
    const lacking = missing(this.manifest.entries, await this.#keptFiles());
    const start = await this.report('filling');
    const soFar = { kept: start.kept, bytes: start.bytes };
    const afterKept = (entry: Entry) => {
      soFar.kept += 1;
      soFar.bytes += entry.bytes;
      if (soFar.kept % 10 === 0 && !this.#ended)
        for (const tell of this.#progress) tell({ ...start, ...soFar });
    };
    const order = fillOrder(lacking, language);
    const how = { failures: failuresToStop, tries: 1, afterKept };
    const outcomes = await this.#fetchAll(order, cache, how);
    if (!this.#ended && (await this.#activeVersion()) === this.manifest.version) await this.#tidy();
    const state = outcomes.includes('full')
      ? 'full'
      : outcomes.includes('changed')
        ? 'changed'
        : outcomes.includes('failed')
          ? 'unreachable'
          : 'rest';
    this.#filling = undefined;
    const report = await this.report(state);
    if (report.kept === report.of && !this.#ended) this.#complete = report;
    return report;
  }

  /**
   * Fetches files, a few at a time, until they are all there or too much went wrong.
   * @param cache opened once: a cache that is erased meanwhile must not come into being again
   */
  async #fetchAll(
    entries: Entry[],
    cache: Cache,
    how: { failures: number; tries: number; afterKept?: (entry: Entry) => void },
  ): Promise<Outcome[]> {
    const waiting = [...entries];
    const outcomes: Outcome[] = [];
    const stops = () =>
      this.#ended ||
      outcomes.some((outcome) => outcome === 'full' || outcome === 'erased') ||
      outcomes.filter((outcome) => outcome !== 'kept').length >= how.failures;
    const lane = async () => {
      for (let entry = waiting.shift(); entry && !stops(); entry = waiting.shift()) {
        const outcome = await this.#fetchOne(entry, cache, how.tries);
        outcomes.push(outcome);
        if (outcome === 'kept') how.afterKept?.(entry);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    if (this.#ended) outcomes.push('erased');
    return outcomes;
  }

  async #fetchOne(entry: Entry, cache: Cache, tries: number): Promise<Outcome> {
    const outcome = await this.#fetchAndKeep(entry, cache).catch((): Outcome => 'failed');
    if (outcome !== 'failed' || tries === 1 || this.#ended) return outcome;
    await this.around.wait(pauseBeforeRetry);
    return this.#fetchOne(entry, cache, tries - 1);
  }

  async #fetchAndKeep(entry: Entry, cache: Cache): Promise<Outcome> {
    const { response, content } = await fetchWhole(
      (signal) =>
        this.around.fetch(this.manifest.base + encodeURI(entry.path), {
          signal,
          // The browser's own cache may hold an older file under a name that stays the same.
          cache: isNamedByContent(entry.path) ? 'default' : 'no-cache',
        }),
      { stop: this.#stopWork.signal },
    );
    return response.ok ? this.#keep(entry, content, response.headers, cache) : 'failed';
  }

  /** Keeps a file if it is the build's and the copy has not been erased. */
  async #keep(
    entry: Entry,
    content: ArrayBuffer,
    headers: Headers,
    opened?: Cache,
  ): Promise<Outcome> {
    if ((await revisionOf(content)) !== entry.revision) return 'changed';
    if (this.#ended || !(await this.around.caches.has(this.#name))) return 'erased';
    const kept = new Headers(this.#daysOf(entry));
    const type = headers.get('content-type');
    if (type) kept.set('content-type', type);
    // A page from the copy is held to the same policy as one from the network.
    for (const [name, value] of headers)
      if (
        /^(content-security-policy|referrer-policy|permissions-policy|x-|cross-origin-)/.test(name)
      )
        kept.set(name, value);
    try {
      const cache = opened ?? (await this.around.caches.open(this.#name));
      await cache.put(keyOf(this.manifest.base, entry), new Response(content, { headers: kept }));
      return 'kept';
    } catch {
      return 'full';
    }
  }

  /** The days that a kept file carries, as headers. */
  #daysOf({ facts }: Entry): Record<string, string> {
    return { [builtHeader]: this.manifest.built, ...(facts && { [factsHeader]: facts }) };
  }

  async #page(
    request: Request,
    route: Extract<Route, { kind: 'page' }>,
    preloaded?: Promise<Response | undefined>,
  ): Promise<Response> {
    const entry = route.path === null ? undefined : this.#entries.get(route.path);
    const unknown = route.path === null && !route.exists;
    const stop = new AbortController();
    let answered = false;
    const watch = { stop: stop.signal, onAnswer: () => (answered = true) };
    const network = this.#fromNetwork(request, entry, watch, preloaded);
    const copy = entry && (await this.#fromCopy(entry, true).catch(() => undefined));
    const limit = copy || unknown ? patience.withCopy : patience.silence;
    const waited = this.around.wait(limit).then((): undefined => undefined);
    let fresh = await Promise.race([network, waited]);
    // What has begun to arrive is better than a page that says that nothing came.
    if (!fresh && !copy && answered) fresh = await network;
    if (fresh && !(copy && isRefusal(fresh.status))) return fresh;
    // A request left hanging would hold up the next one for the same page.
    stop.abort();
    if (copy && entry) return this.#pageFromCopy(request, entry.path, copy);
    return this.#noPage(unknown);
  }

  /** A whole page from the network; undefined when the site is not there or not well. */
  async #fromNetwork(
    request: Request,
    entry: Entry | undefined,
    watch: Watch,
    preloaded?: Promise<Response | undefined>,
  ): Promise<Response | undefined> {
    try {
      const { response, content } = await fetchWhole(async (signal) => {
        const early = await preloaded?.catch(() => undefined);
        return early ?? this.around.fetch(request, { signal });
      }, watch);
      if (response.status >= 500 || response.status === 429) return undefined;
      // A redirection is followed by the browser.
      if (response.type === 'opaqueredirect') return response;
      if (entry && response.ok)
        void this.#keep(entry, content, response.headers).catch(() => undefined);
      return new Response(content, response);
    } catch {
      return undefined;
    }
  }

  async #pageFromCopy(request: Request, path: string, copy: Response): Promise<Response> {
    const asked = new URL(request.url);
    const address = this.manifest.base + encodeURI(path);
    // Other pages and scripts count on a page's one address.
    if (decodeURI(asked.pathname) !== decodeURI(address))
      return new Response(null, { status: 302, headers: { location: address + asked.search } });
    const days = {
      built: copy.headers.get(builtHeader) ?? this.manifest.built,
      facts: copy.headers.get(factsHeader) ?? undefined,
    };
    const now = this.around.now();
    const lines = languagesOf(path).map((language) => {
      const words = this.manifest.words[language];
      return { language, label: words.label, ...copyLine(words, language, days, now) };
    });
    return new Response(withCopyLine(await copy.text(), lines), { headers: copy.headers });
  }

  /** What stands in for a page that cannot be had: it does not exist, or is not kept. */
  async #noPage(unknown: boolean): Promise<Response> {
    const path = unknown ? '404.html' : 'not-kept/';
    const entry = this.#entries.get(path);
    const copy = entry && (await this.#fromCopy(entry, true).catch(() => undefined));
    const status = unknown ? 404 : 503;
    if (copy) return new Response(copy.body, { status, headers: copy.headers });
    const { ja, en } = this.manifest.words;
    return new Response(
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${ja.label}</title><p>${ja.notKept}</p><p lang="en">${en.notKept}</p>`,
      { status, headers: { 'content-type': 'text/html; charset=utf-8' } },
    );
  }

  async #file(request: Request, path: string): Promise<Response> {
    const entry = this.#entries.get(path)!;
    const copy = await this.#fromCopy(entry, false).catch(() => undefined);
    if (copy) return copy;
    const belongsTogether = path.startsWith('pagefind/');
    try {
      const response = await this.around.fetch(request);
      if (!response.ok) return response;
      const content = await response.arrayBuffer();
      const outcome = await this.#keep(entry, content, response.headers);
      if (outcome === 'changed' && belongsTogether) return new Response(null, { status: 503 });
      return new Response(content, response);
    } catch {
      const other = isNamedByContent(path)
        ? await this.#fromCopy(entry, true).catch(() => undefined)
        : undefined;
      return other ?? Response.error();
    }
  }

  /**
   * A file from the copy, if its content is whole; a damaged one is removed.
   * @param anyBuild whether another build's file will do, when this build's is not there
   */
  async #fromCopy(entry: Entry, anyBuild: boolean): Promise<Response | undefined> {
    const own = await this.#whole(keyOf(this.manifest.base, entry), entry.revision);
    if (own || !anyBuild || !(await this.around.caches.has(this.#name))) return own;
    const others = (await this.#keptFiles()).filter(({ path }) => path === entry.path);
    for (const other of others.reverse()) {
      const whole = await this.#whole(keyOf(this.manifest.base, other), other.revision);
      if (whole) return whole;
    }
    return undefined;
  }

  async #whole(key: string, revision: string): Promise<Response | undefined> {
    const kept = await this.around.caches.match(key, { cacheName: this.#name });
    if (!kept) return undefined;
    const content = await kept.arrayBuffer().catch(() => undefined);
    if (content && (await revisionOf(content)) === revision) {
      const headers = new Headers(kept.headers);
      // What is part of this build is as new as this build, whenever it was fetched.
      const own = this.#entries.get(readKey(this.manifest.base, key)?.path ?? '');
      if (own?.revision === revision)
        for (const [name, day] of Object.entries(this.#daysOf(own))) headers.set(name, day);
      return new Response(content, { headers });
    }
    this.#complete = undefined;
    await (await this.around.caches.open(this.#name)).delete(key);
    return undefined;
  }

  async #keptFiles() {
    if (!(await this.around.caches.has(this.#name))) return [];
    const keys = await (await this.around.caches.open(this.#name)).keys();
    return keys.flatMap(({ url }) => readKey(this.manifest.base, url) ?? []);
  }

  async #tidy(): Promise<void> {
    const old = outdated(this.manifest.entries, await this.#keptFiles());
    if (old.length === 0) return;
    const cache = await this.around.caches.open(this.#name);
    await Promise.all(old.map((file) => cache.delete(keyOf(this.manifest.base, file))));
  }

  async #noteVersion(): Promise<void> {
    if (this.#ended || !(await this.around.caches.has(this.#name))) return;
    try {
      const cache = await this.around.caches.open(this.#name);
      await cache.put(this.#versionKey(), new Response(this.manifest.version));
    } catch {
      // No room: updates are not announced, and take over when the site is next opened afresh.
    }
  }

  #versionKey(): string {
    return `${this.manifest.base}__version`;
  }

  async #activeVersion(): Promise<string | undefined> {
    const noted = await this.around.caches.match(this.#versionKey(), { cacheName: this.#name });
    return noted?.text();
  }
}

/**
 * Whether an answer comes from what stands before the site (a sign-in, a challenge, a limit), not
 * from the site, which alone knows that a page is not there (404) or is gone (410).
 */
function isRefusal(status: number): boolean {
  return status >= 400 && status !== 404 && status !== 410;
}
