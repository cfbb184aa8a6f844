import type { Language } from '../../../lib/language.ts';
import type { Report } from '../messages.ts';
import { copyLine, languagesOf, withCopyLine } from './copy-line.ts';
import { cacheName, type Entry, type Manifest } from './manifest.ts';
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

/** How long a page may take when there is a copy, and when there is none, in milliseconds. */
export const patience = { withCopy: 3_000, withoutCopy: 20_000 };

/** Files that are fetched at the same time. */
const lanes = 4;
/** After so many failures a fill stops; the next page takes it up again. */
const failuresToStop = 3;
/** Header of a kept file: the day of the build it came with. */
const builtHeader = 'x-torimodosu-built';

type Outcome = 'kept' | 'changed' | 'failed' | 'full';

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
  #progress = new Set<(report: Report) => void>();
  #ended = false;

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
    const outcomes = await this.#fetchAll(missing(core, await this.#keptFiles()), 1);
    if (outcomes.some((outcome) => outcome !== 'kept'))
      throw new Error(`The core could not be kept: ${outcomes.join(', ')}`);
    return (await this.#activeVersion()) === this.manifest.version;
  }

  /** Notes that this version is the one in use, and removes what it no longer needs. */
  async activate(): Promise<void> {
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
      isNew: active !== undefined && active !== version,
      state: this.#filling && state === 'rest' ? 'filling' : state,
    };
  }

  /** Keeps everything that is not kept yet; a second call joins the first. */
  async fill(language: Language, progress: (report: Report) => void): Promise<Report> {
    this.#progress.add(progress);
    // A browser may wake the same worker for a reader who changed their mind.
    this.#ended = false;
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
    await this.around.caches.delete(this.#name);
    // A file on its way in could bring the cache back.
    const erase = () => this.around.caches.delete(this.#name);
    void this.#filling?.then(erase, erase);
  }

  async #fill(language: Language): Promise<Report> {
    if (this.around.isActive()) await this.#noteVersion();
    const lacking = missing(this.manifest.entries, await this.#keptFiles());
    const start = await this.report('filling');
    const soFar = { kept: start.kept, bytes: start.bytes };
    const outcomes = await this.#fetchAll(fillOrder(lacking, language), failuresToStop, (entry) => {
      soFar.kept += 1;
      soFar.bytes += entry.bytes;
      if (soFar.kept % 10 === 0 && !this.#ended)
        for (const tell of this.#progress) tell({ ...start, ...soFar });
    });
    if (!this.#ended && (await this.#activeVersion()) === this.manifest.version) await this.#tidy();
    const state = outcomes.includes('full')
      ? 'full'
      : outcomes.includes('changed')
        ? 'changed'
        : outcomes.includes('failed')
          ? 'unreachable'
          : 'rest';
    this.#filling = undefined;
    return this.report(state);
  }

  /** Fetches files, a few at a time, until they are all there or too much went wrong. */
  async #fetchAll(
    entries: Entry[],
    failures: number,
    afterKept: (entry: Entry) => void = () => undefined,
  ): Promise<Outcome[]> {
    const waiting = [...entries];
    const outcomes: Outcome[] = [];
    const stops = () =>
      this.#ended ||
      outcomes.includes('full') ||
      outcomes.filter((outcome) => outcome !== 'kept').length >= failures;
    const lane = async () => {
      for (let entry = waiting.shift(); entry && !stops(); entry = waiting.shift()) {
        const outcome = await this.#fetchOne(entry);
        outcomes.push(outcome);
        if (outcome === 'kept') afterKept(entry);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return outcomes;
  }

  async #fetchOne(entry: Entry): Promise<Outcome> {
    try {
      return await Promise.race([
        this.#fetchAndKeep(entry),
        this.around.wait(patience.withoutCopy).then((): Outcome => 'failed'),
      ]);
    } catch {
      return 'failed';
    }
  }

  async #fetchAndKeep(entry: Entry): Promise<Outcome> {
    const response = await this.around.fetch(this.manifest.base + encodeURI(entry.path), {
      // The browser's own cache may hold an older file under a name that stays the same.
      cache: isNamedByContent(entry.path) ? 'default' : 'no-cache',
    });
    if (!response.ok) return 'failed';
    return this.#keep(entry, await response.arrayBuffer(), response.headers, true);
  }

  /** Keeps a file if it is the build's. `create` lets the cache come into being. */
  async #keep(
    entry: Entry,
    content: ArrayBuffer,
    headers: Headers,
    create: boolean,
  ): Promise<Outcome> {
    if ((await revisionOf(content)) !== entry.revision) return 'changed';
    if (this.#ended || !(create || (await this.around.caches.has(this.#name)))) return 'failed';
    const kept = new Headers({ [builtHeader]: this.manifest.built });
    const type = headers.get('content-type');
    if (type) kept.set('content-type', type);
    // A page from the copy is held to the same policy as one from the network.
    for (const [name, value] of headers)
      if (
        /^(content-security-policy|referrer-policy|permissions-policy|x-|cross-origin-)/.test(name)
      )
        kept.set(name, value);
    try {
      const cache = await this.around.caches.open(this.#name);
      await cache.put(keyOf(this.manifest.base, entry), new Response(content, { headers: kept }));
      return 'kept';
    } catch {
      return 'full';
    }
  }

  async #page(
    request: Request,
    route: Extract<Route, { kind: 'page' }>,
    preloaded?: Promise<Response | undefined>,
  ): Promise<Response> {
    const entry = route.path === null ? undefined : this.#entries.get(route.path);
    const patienceEnds = new AbortController();
    const network = this.#fromNetwork(request, entry, patienceEnds.signal, preloaded);
    const copy = entry && (await this.#fromCopy(entry, true).catch(() => undefined));
    const fresh = await Promise.race([
      network,
      this.around
        .wait(copy ? patience.withCopy : patience.withoutCopy)
        .then((): undefined => undefined),
    ]);
    if (fresh) return fresh;
    // A request left hanging would hold up the next one for the same page.
    patienceEnds.abort();
    if (copy && entry) return this.#pageFromCopy(request, entry.path, copy);
    return this.#noPage(route.path === null && !route.exists);
  }

  /** A whole page from the network; undefined when the site is not there or not well. */
  async #fromNetwork(
    request: Request,
    entry: Entry | undefined,
    signal: AbortSignal,
    preloaded?: Promise<Response | undefined>,
  ): Promise<Response | undefined> {
    try {
      const early = await preloaded?.catch(() => undefined);
      if (signal.aborted) return undefined;
      const response = early ?? (await this.around.fetch(request, { signal }));
      if (response.status >= 500 || response.status === 429) return undefined;
      // A redirection is followed by the browser.
      if (response.type === 'opaqueredirect') return response;
      // The whole page is awaited: a connection that breaks off half-way must not leave half a page.
      const content = await response.arrayBuffer();
      if (entry && response.ok)
        void this.#keep(entry, content, response.headers, false).catch(() => undefined);
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
    const built = copy.headers.get(builtHeader) ?? this.manifest.built;
    const now = this.around.now();
    const lines = languagesOf(path).map((language) => {
      const words = this.manifest.words[language];
      return { language, label: words.label, ...copyLine(words, language, built, now) };
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
      const outcome = await this.#keep(entry, content, response.headers, false);
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
      if (this.#entries.get(readKey(this.manifest.base, key)?.path ?? '')?.revision === revision)
        headers.set(builtHeader, this.manifest.built);
      return new Response(content, { headers });
    }
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
