import { languages } from '../../../model/language.ts';
import type { CachedFiles } from './cached-files.ts';
import { copyLine, languagesOf, notKeptPage, withCopyLine } from './copy-line.ts';
import type { Entry } from './manifest.ts';
import { fetchWhole, patience, wait, type Watch } from './patience.ts';
import { candidates, isNamedByContent, type Route } from './route.ts';
import { languagesKept } from './upkeep.ts';

/** What the browser has asked of the network by itself, before the worker had started. */
type Preloaded = Promise<Response | undefined> | undefined;

/** Answers requests from the network and the copy, each as its route says. */
export class Answers {
  constructor(readonly files: CachedFiles) {}

  answer(
    request: Request,
    route: Exclude<Route, { kind: 'pass' }>,
    preloaded: Preloaded,
  ): Promise<Response> {
    if (route.kind === 'file') return this.#file(request, route.path);
    if (route.kind === 'moved') return this.#moved(request, route.path, preloaded);
    return this.#page(request, route, preloaded);
  }

  async #page(
    request: Request,
    route: Extract<Route, { kind: 'page' }>,
    preloaded: Preloaded,
  ): Promise<Response> {
    const entry = route.path === null ? undefined : this.files.entry(route.path);
    const unknown = route.path === null && !route.exists;
    const stop = new AbortController();
    let answered = false;
    const watch = { stop: stop.signal, onAnswer: () => (answered = true) };
    const network = this.#fromNetwork(request, entry, watch, preloaded);
    const copy = await this.#fromCopy(entry, true);
    const limit = copy || unknown ? patience.withCopy : patience.silence;
    let fresh = await Promise.race([network, wait(limit)]);
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
  async #moved(request: Request, path: string, preloaded: Preloaded): Promise<Response> {
    const stop = new AbortController();
    const network = this.#fromNetwork(request, undefined, { stop: stop.signal }, preloaded);
    const fresh = await Promise.race([network, wait(patience.withCopy)]);
    if (fresh && !isRefusal(fresh.status)) return fresh;
    stop.abort();
    const now = new URL(this.files.manifest.base + path, request.url);
    now.search = new URL(request.url).search;
    return Response.redirect(now.href);
  }

  /** A whole page from the network; undefined when the site is not there or not well. */
  async #fromNetwork(
    request: Request,
    entry: Entry | undefined,
    watch: Watch,
    preloaded: Preloaded,
  ): Promise<Response | undefined> {
    try {
      const { response, content } = await fetchWhole(async (signal) => {
        const early = await preloaded?.catch(() => undefined);
        return early ?? fetch(request, { signal });
      }, watch);
      if (response.status >= 500 || response.status === 429) return undefined;
      if (response.type === 'opaqueredirect')
        return (entry && (await this.#withoutSlash(request, entry, watch))) ?? response;
      if (entry && response.ok) this.#renew(entry, content, response);
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
    if (!pathname.endsWith('/') || pathname === this.files.manifest.base) return undefined;
    const { response, content } = await fetchWhole(
      (signal) => fetch(href, { signal, cache: 'no-cache' }),
      watch,
    );
    if (!candidates(decodeURI(new URL(response.url).pathname)).includes(decodeURI(pathname)))
      return undefined;
    if (response.ok) this.#renew(entry, content, response);
    return new Response(content, response);
  }

  /** Renews a file in the cache, which the reader does not wait for. */
  #renew(entry: Entry, content: ArrayBuffer, { headers }: Response): void {
    void this.files.renew(entry, content, headers).catch(() => undefined);
  }

  async #pageFromCopy(request: Request, path: string, copy: Response): Promise<Response> {
    const { base, languages, words } = this.files.manifest;
    const asked = new URL(request.url);
    const address = base + encodeURI(path);
    // Other pages and scripts count on a page's one address.
    if (decodeURI(asked.pathname) !== decodeURI(address))
      return new Response(null, { status: 302, headers: { location: address + asked.search } });
    const days = this.files.daysOf(copy);
    const now = Date.now();
    const lines = languagesOf(path, languages).map((language) => ({
      lang: words[language].lang,
      label: words[language].label,
      ...copyLine(words[language], language, days, now),
    }));
    return new Response(withCopyLine(await copy.text(), lines), { headers: copy.headers });
  }

  /** What stands in for a page that cannot be had: it does not exist, or is not cached. */
  async #noPage(unknown: boolean): Promise<Response> {
    const copy = await this.#fromCopy(this.files.entry(unknown ? '404.html' : 'not-kept/'), true);
    const status = unknown ? 404 : 503;
    if (copy) {
      const kept = languagesKept(this.files.manifest, await this.files.lacking());
      return new Response(withoutOtherKits(await copy.text(), kept), {
        status,
        headers: copy.headers,
      });
    }
    const { words } = this.files.manifest;
    return new Response(notKeptPage(languages.map((language) => words[language])), {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }

  async #file(request: Request, path: string): Promise<Response> {
    const entry = this.files.entry(path)!;
    const copy = await this.#fromCopy(entry, false);
    if (copy) return copy;
    const belongsTogether = path.startsWith('pagefind/');
    try {
      const response = await fetch(request);
      if (!response.ok) return response;
      const content = await response.arrayBuffer();
      const outcome = await this.files.renew(entry, content, response.headers);
      if (outcome === 'changed' && belongsTogether) return new Response(null, { status: 503 });
      return new Response(content, response);
    } catch {
      const other = isNamedByContent(path) ? await this.#fromCopy(entry, true) : undefined;
      return other ?? Response.error();
    }
  }

  /** A file of the cache; undefined also where the cache does not work. */
  async #fromCopy(entry: Entry | undefined, anyBuild: boolean): Promise<Response | undefined> {
    return entry && this.files.get(entry, anyBuild).catch(() => undefined);
  }
}

/** The page that stands in for another, with the links of those languages alone whose kits are cached. */
function withoutOtherKits(html: string, kept: string[]): string {
  return html.replace(/<ul data-kit="([\w-]+)">[^]*?<\/ul>/g, (links, language: string) =>
    kept.includes(language) ? links : '',
  );
}

/**
 * Whether an answer comes from what stands before the site (a sign-in, a challenge, a limit), not
 * from the site, which alone knows that a page is not there (404) or is gone (410).
 */
function isRefusal(status: number): boolean {
  return status >= 400 && status !== 404 && status !== 410;
}
