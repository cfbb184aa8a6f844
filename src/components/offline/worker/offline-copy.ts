import { languages, type Language } from '../../../lib/language.ts';
import type { Extent, Report } from '../messages.ts';
import { copyLine, languagesOf, withCopyLine } from './copy-line.ts';
import { textOfKit, type Kit } from './kit.ts';
import { cacheName, isOfKit, kitFile, textType, type Entry, type Manifest } from './manifest.ts';
import { fetchWhole, patience, type Watch } from './patience.ts';
import { keyOf, readKey, revisionOf } from './revision.ts';
import { candidates, isNamedByContent, type Route } from './route.ts';
import { fillOrder, heldKits, missing, outdated } from './upkeep.ts';

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
/** How long a kit waits before it asks again for a file that did not come, in milliseconds. */
const pauseBeforeRetry = 2_000;
/** From so many lacking texts on, the file with all of a kit's texts is less than each of its own. */
const textsToFetchAsOne = 12;
/** Headers of a kept file: the day of the build it came with, and the day its facts were checked. */
const builtHeader = 'x-torimodosu-built';
const factsHeader = 'x-torimodosu-facts';

/** The device has no room for the emergency kit. */
export class NoRoom extends Error {}

/** `erased`: the reader has erased the copy meanwhile. `unwanted`: nobody asked for it to be kept. */
type Outcome = 'kept' | 'changed' | 'failed' | 'full' | 'erased' | 'unwanted';

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
  #filling: { what: Extent; language: Language; report: Promise<Report> } | undefined;
  #forgetting: Promise<void> | undefined;
  #installing: Promise<unknown> | undefined;
  #progress = new Set<(report: Report) => void>();
  #ended = false;
  /**
   * The reports of fills after which nothing was lacking: each page asks for a fill, which lists all
   * files three times (36 ms each, measured on two cores).
   */
  #complete = new Map<string, Report>();
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
   * Fetches the kits of these languages and of those that the device holds already. Throws when a
   * part of them cannot be had: then the version before goes on, and without one there is no copy.
   * @returns whether the version before had the same content, so that nobody needs to be asked
   * @throws NoRoom when the device is short of space
   */
  async install(open: Language[]): Promise<boolean> {
    const { entries } = this.manifest;
    const held = await this.#keptFiles();
    const wanted = [...new Set([...open, ...heldKits(entries, held)])];
    const kits = entries.filter((entry) => wanted.some((language) => isOfKit(entry, language)));
    const cache = await this.around.caches.open(this.#name);
    const fetching = this.#fetchKits(missing(kits, held), wanted, cache);
    this.#installing = fetching;
    const outcomes = await fetching;
    const before = await this.#activeVersion();
    if (outcomes.includes('full')) {
      if (before === undefined) await this.around.caches.delete(this.#name);
      throw new NoRoom();
    }
    if (outcomes.some((outcome) => outcome !== 'kept'))
      throw new Error(`The kit could not be kept: ${[...new Set(outcomes)].join(', ')}`);
    return before === this.manifest.version;
  }

  /** Notes that this version is the one in use, and removes what it no longer needs. */
  async activate(): Promise<void> {
    this.#complete.clear();
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
    if (route.kind === 'moved') return this.#moved(request, route.path, preloaded);
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
      kits: languages.filter((language) => !lacking.some((entry) => isOfKit(entry, language))),
      bytes: sizeOf(entries) - sizeOf(lacking),
      transfer,
      built,
      version,
      isNew: active !== undefined && active !== version,
      state: this.#filling && state === 'rest' ? 'filling' : state,
    };
  }

  /** Keeps what is not kept yet of this much; a call that asks for no more joins the one at work. */
  async fill(
    what: Extent,
    language: Language,
    progress: (report: Report) => void,
  ): Promise<Report> {
    // A browser may go on with the same worker for a reader who changed their mind.
    await this.#forgetting;
    if (this.#ended) {
      this.#stopWork = new AbortController();
      this.#ended = false;
    }
    const done =
      this.#complete.get('everything') ?? this.#complete.get(what === 'kit' ? language : what);
    if (done) return done;
    this.#progress.add(progress);
    try {
      const atWork = this.#filling;
      if (atWork?.what === 'everything' || (atWork?.what === what && atWork.language === language))
        return await atWork.report;
      const report = Promise.resolve(atWork?.report)
        .catch(() => undefined)
        .then(() => this.#fill(what, language));
      const filling = { what, language, report };
      this.#filling = filling;
      try {
        return await report;
      } finally {
        if (this.#filling === filling) this.#filling = undefined;
      }
    } finally {
      this.#progress.delete(progress);
    }
  }

  /** Erases the copy and keeps nothing from now on. */
  forget(): Promise<void> {
    return (this.#forgetting ??= this.#forget().finally(() => (this.#forgetting = undefined)));
  }

  async #forget(): Promise<void> {
    this.#ended = true;
    this.#complete.clear();
    this.#stopWork.abort();
    const ended = Promise.allSettled([this.#filling?.report, this.#installing]);
    await this.around.caches.delete(this.#name);
    // A file that was just being kept could have brought the cache back.
    await ended;
    await this.around.caches.delete(this.#name);
  }

  async #fill(what: Extent, language: Language): Promise<Report> {
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
    const ofKit = lacking.filter((entry) => isOfKit(entry, language));
    const outcomes = await this.#fetchKits(ofKit, [language], cache, afterKept);
    if (what === 'everything' && !outcomes.some((outcome) => outcome !== 'kept')) {
      const others = fillOrder(lacking, language).slice(ofKit.length);
      const how = { failures: failuresToStop, tries: 1, afterKept };
      outcomes.push(...(await this.#fetchAll(others, cache, how)));
    }
    if (!this.#ended && (await this.#activeVersion()) === this.manifest.version) await this.#tidy();
    const state: Report['state'] = outcomes.includes('full')
      ? 'full'
      : outcomes.includes('changed')
        ? 'changed'
        : outcomes.includes('failed')
          ? 'unreachable'
          : 'rest';
    const report: Report = { ...(await this.report(state)), state };
    if (this.#ended) return report;
    if (report.kept === report.of) this.#complete.set('everything', report);
    for (const whole of report.kits) this.#complete.set(whole, report);
    return report;
  }

  /**
   * Fetches what is lacking of some kits: the texts of each as one file, then whatever is still
   * lacking, each by itself.
   */
  async #fetchKits(
    lacking: Entry[],
    wanted: Language[],
    cache: Cache,
    afterKept?: (entry: Entry) => void,
  ): Promise<Outcome[]> {
    const kept = new Set<Entry>();
    const note = (entry: Entry) => {
      kept.add(entry);
      afterKept?.(entry);
    };
    for (const language of wanted) {
      const texts = lacking.filter(
        (entry) => isOfKit(entry, language) && textType(entry.path) && !kept.has(entry),
      );
      if (texts.length < textsToFetchAsOne || this.#ended) continue;
      const outcomes = await this.#fetchTexts(language, texts, cache, note).catch(
        (): Outcome[] => [],
      );
      if (outcomes.includes('full')) return outcomes;
    }
    const others = lacking.filter((entry) => !kept.has(entry));
    return this.#fetchAll(others, cache, { failures: 1, tries: 2, afterKept: note });
  }

  /** Keeps texts of a kit from the one file that has them all, as far as they are the build's. */
  async #fetchTexts(
    language: Language,
    texts: Entry[],
    cache: Cache,
    afterKept: (entry: Entry) => void,
  ): Promise<Outcome[]> {
    const { response, content } = await this.#fetchFile(kitFile(language));
    if (!response.ok) return [];
    const kit = JSON.parse(new TextDecoder().decode(content)) as Kit;
    const outcomes: Outcome[] = [];
    for (const entry of texts) {
      const text = new TextEncoder().encode(textOfKit(kit, entry.path));
      const headers = new Headers(response.headers);
      headers.set('content-type', textType(entry.path)!);
      const outcome = await this.#keep(entry, text.buffer, headers, cache);
      outcomes.push(outcome);
      if (outcome === 'kept') afterKept(entry);
      if (outcome === 'full' || outcome === 'erased') break;
    }
    return outcomes;
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
    const { response, content } = await this.#fetchFile(entry.path);
    return response.ok ? this.#keep(entry, content, response.headers, cache) : 'failed';
  }

  #fetchFile(path: string): Promise<{ response: Response; content: ArrayBuffer }> {
    return fetchWhole(
      (signal) =>
        this.around.fetch(this.manifest.base + encodeURI(path), {
          signal,
          // The browser's own cache may hold an older file under a name that stays the same.
          cache: isNamedByContent(path) ? 'default' : 'no-cache',
        }),
      { stop: this.#stopWork.signal },
    );
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

  /**
   * Keeps what came for the reader anyway, where it is part of a kit that is kept or was kept before:
   * a copy that nobody asked for would tell others which pages were read.
   */
  async #renew(entry: Entry, content: ArrayBuffer, headers: Headers): Promise<Outcome> {
    if ((await revisionOf(content)) !== entry.revision) return 'changed';
    const held = await this.#keptFiles();
    const isWanted =
      held.some(({ path }) => path === entry.path) ||
      heldKits(this.manifest.entries, held).some((language) => isOfKit(entry, language));
    return isWanted ? this.#keep(entry, content, headers) : 'unwanted';
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

  /**
   * What the network says of an address of old, for the site may have changed again; without an
   * answer, a redirection to where the page was when this version was built. The browser takes what
   * stands behind `#` along.
   */
  async #moved(
    request: Request,
    path: string,
    preloaded?: Promise<Response | undefined>,
  ): Promise<Response> {
    const stop = new AbortController();
    const network = this.#fromNetwork(request, undefined, { stop: stop.signal }, preloaded);
    const waited = this.around.wait(patience.withCopy).then((): undefined => undefined);
    const fresh = await Promise.race([network, waited]);
    if (fresh && !isRefusal(fresh.status)) return fresh;
    stop.abort();
    const now = new URL(this.manifest.base + path, request.url);
    now.search = new URL(request.url).search;
    return Response.redirect(now.href);
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
      if (response.type === 'opaqueredirect')
        return (entry && (await this.#withoutSlash(request, entry, watch))) ?? response;
      if (entry && response.ok)
        void this.#renew(entry, content, response.headers).catch(() => undefined);
      return new Response(content, response);
    } catch {
      return undefined;
    }
  }

  /**
   * The page at its own address, where the host leads from there to the address without a slash;
   * undefined where it leads elsewhere, which is the browser's to follow. Handed to the browser, that
   * redirection comes back out of its cache when there is no connection, and would meet ours from the
   * address without a slash, without an end.
   * @throws when the site cannot be reached
   */
  async #withoutSlash(request: Request, entry: Entry, watch: Watch): Promise<Response | undefined> {
    const { pathname, href } = new URL(request.url);
    if (!pathname.endsWith('/') || pathname === this.manifest.base) return undefined;
    const { response, content } = await fetchWhole(
      (signal) => this.around.fetch(href, { signal, cache: 'no-cache' }),
      watch,
    );
    if (!candidates(decodeURI(new URL(response.url).pathname)).includes(decodeURI(pathname)))
      return undefined;
    if (response.ok) void this.#renew(entry, content, response.headers).catch(() => undefined);
    return new Response(content, response);
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
    const lines = languagesOf(path, this.manifest.languages).map((language) => {
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
    if (copy) {
      const { kits } = await this.report();
      return new Response(withoutOtherKits(await copy.text(), kits), {
        status,
        headers: copy.headers,
      });
    }
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
      const outcome = await this.#renew(entry, content, response.headers);
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
    this.#complete.clear();
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

/** The page that stands in for another, with the links to those kits alone that are kept. */
function withoutOtherKits(html: string, kits: Language[]): string {
  return html.replace(/<ul data-kit="(\w+)">[^]*?<\/ul>/g, (links, language: Language) =>
    kits.includes(language) ? links : '',
  );
}

/**
 * Whether an answer comes from what stands before the site (a sign-in, a challenge, a limit), not
 * from the site, which alone knows that a page is not there (404) or is gone (410).
 */
function isRefusal(status: number): boolean {
  return status >= 400 && status !== 404 && status !== 410;
}
