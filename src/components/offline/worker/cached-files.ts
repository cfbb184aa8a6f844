import type { CopyDays } from './copy-line.ts';
import { cacheName, isOfKit, type Entry, type Manifest } from './manifest.ts';
import { keyOf, readKey, revisionOf, type CachedFile } from './revision.ts';
import { heldKits, missing, outdated } from './upkeep.ts';

/** Headers of a cached file: the day of the build it came with, and the day its facts were checked. */
const builtHeader = 'x-torimodosu-built';
const factsHeader = 'x-torimodosu-facts';
/** Headers by which a page from the copy is held to the same policy as one from the network. */
const policyHeader =
  /^(?:content-security-policy|referrer-policy|permissions-policy|x-|cross-origin-)/;

/** What came of caching a file; `erased`: the reader has erased the copy meanwhile. */
export type Stored = 'cached' | 'changed' | 'full' | 'erased';

/**
 * The files in the device's cache, by address and content. The content is checked whenever a file is
 * taken or given.
 */
export class CachedFiles {
  readonly #name: string;
  readonly #entries: Map<string, Entry>;
  #erasing = new AbortController();

  /** @param onDamaged called when a file was found damaged and removed */
  constructor(
    readonly manifest: Manifest,
    readonly onDamaged: () => void,
  ) {
    this.#name = cacheName(manifest.base);
    this.#entries = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  }

  /** The entry of a path in this build. */
  entry(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  open(): Promise<Cache> {
    return caches.open(this.#name);
  }

  /** Aborted once the reader erases the copy: from then on nothing is cached, until `reopen`. */
  get erased(): AbortSignal {
    return this.#erasing.signal;
  }

  /**
   * Removes all files, and lets no other in.
   * @param atWork what may still be caching a file, which could bring the cache back
   */
  async erase(atWork: Promise<unknown>): Promise<void> {
    this.#erasing.abort();
    await this.deleteAll();
    await atWork;
    await this.deleteAll();
  }

  async deleteAll(): Promise<void> {
    await caches.delete(this.#name);
  }

  reopen(): void {
    if (this.erased.aborted) this.#erasing = new AbortController();
  }

  /** All files, of whatever build. */
  async list(): Promise<CachedFile[]> {
    if (!(await caches.has(this.#name))) return [];
    const keys = await (await this.open()).keys();
    return keys.flatMap(({ url }) => readKey(this.manifest.base, url) ?? []);
  }

  /** The entries of this build that are not cached. */
  async lacking(): Promise<Entry[]> {
    return missing(this.manifest.entries, await this.list());
  }

  /**
   * A file, if its content is whole; a damaged one is removed.
   * @param anyBuild whether another build's file will do, when this build's is not there
   */
  async get(entry: Entry, anyBuild: boolean): Promise<Response | undefined> {
    const own = await this.#whole(entry);
    if (own || !anyBuild || !(await caches.has(this.#name))) return own;
    const others = (await this.list()).filter(({ path }) => path === entry.path);
    for (const other of others.reverse()) {
      const whole = await this.#whole(other);
      if (whole) return whole;
    }
    return undefined;
  }

  async #whole(file: CachedFile): Promise<Response | undefined> {
    const key = keyOf(this.manifest.base, file);
    const cached = await caches.match(key, { cacheName: this.#name });
    if (!cached) return undefined;
    const content = await cached.arrayBuffer().catch(() => undefined);
    if (content && (await revisionOf(content)) === file.revision) {
      const headers = new Headers(cached.headers);
      // What is part of this build is as new as this build, whenever it was fetched.
      const own = this.entry(file.path);
      if (own?.revision === file.revision)
        for (const [name, day] of Object.entries(this.#dayHeaders(own))) headers.set(name, day);
      return new Response(content, { headers });
    }
    this.onDamaged();
    await (await this.open()).delete(key);
    return undefined;
  }

  /** Caches a file if it is the build's and the copy has not been erased. */
  async put(entry: Entry, content: ArrayBuffer, headers: Headers, opened?: Cache): Promise<Stored> {
    if ((await revisionOf(content)) !== entry.revision) return 'changed';
    if (this.erased.aborted || !(await caches.has(this.#name))) return 'erased';
    const own = new Headers(this.#dayHeaders(entry));
    for (const [name, value] of headers)
      if (name === 'content-type' || policyHeader.test(name)) own.set(name, value);
    try {
      const cache = opened ?? (await this.open());
      await cache.put(keyOf(this.manifest.base, entry), new Response(content, { headers: own }));
      return 'cached';
    } catch {
      return 'full';
    }
  }

  /**
   * Caches what came for the reader anyway, where it is part of a kit that is cached or was cached
   * before: a copy that nobody asked for would tell others which pages were read.
   */
  async renew(entry: Entry, content: ArrayBuffer, headers: Headers): Promise<Stored | 'unwanted'> {
    if ((await revisionOf(content)) !== entry.revision) return 'changed';
    const cached = await this.list();
    const isWanted =
      cached.some(({ path }) => path === entry.path) ||
      heldKits(this.manifest.entries, cached).some((language) => isOfKit(entry, language));
    return isWanted ? this.put(entry, content, headers) : 'unwanted';
  }

  /** The days that a file from the cache carries. */
  daysOf({ headers }: Response): CopyDays {
    return {
      built: headers.get(builtHeader) ?? this.manifest.built,
      facts: headers.get(factsHeader) ?? undefined,
    };
  }

  #dayHeaders({ facts }: Entry): Record<string, string> {
    return { [builtHeader]: this.manifest.built, ...(facts && { [factsHeader]: facts }) };
  }

  /** Removes what this build no longer needs. */
  async tidy(): Promise<void> {
    const old = outdated(this.manifest.entries, await this.list());
    if (old.length === 0) return;
    const cache = await this.open();
    await Promise.all(old.map((file) => cache.delete(keyOf(this.manifest.base, file))));
  }

  /** Notes that this build is the one in use. */
  async noteVersion(): Promise<void> {
    if (this.erased.aborted || !(await caches.has(this.#name))) return;
    try {
      await (await this.open()).put(this.#versionKey(), new Response(this.manifest.version));
    } catch {
      // No room: updates are not announced, and take over when the site is next opened afresh.
    }
  }

  /** The version in use. */
  async activeVersion(): Promise<string | undefined> {
    const noted = await caches.match(this.#versionKey(), { cacheName: this.#name });
    return noted?.text();
  }

  #versionKey(): string {
    return `${this.manifest.base}__version`;
  }
}
