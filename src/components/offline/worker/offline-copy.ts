import type { Language } from '../../../model/language.ts';
import type { Extent, Report } from '../messages.ts';
import { Answers } from './answers.ts';
import { CachedFiles } from './cached-files.ts';
import { fetchAll, fetchKits, type Outcome } from './fetch-files.ts';
import { isOfKit, type Entry, type Manifest } from './manifest.ts';
import { fillOrder, heldKits, missing, wholeKits } from './upkeep.ts';

/** After so many failures a fill stops; the next page takes it up again. */
const failuresToStop = 3;

/** The device has no room for the emergency kit. */
export class NoRoom extends Error {}

/**
 * The device's copy of the site. It gives only files of its own build, and checks the content of
 * each; so no mixture of two builds, no half file and no hotel's sign-in page is ever taken for the
 * site.
 *
 * Workbox was measured on this site's prototype and not used: with its defaults, search failed
 * offline (Pagefind adds `?ts=<now>` to a file's address), addresses without a slash and unknown
 * ones ended in the browser's error page, the whole site was fetched before the worker took over,
 * and it brought 323 packages.
 */
export class OfflineCopy {
  readonly files: CachedFiles;
  readonly answers: Answers;
  #filling: { what: Extent; kits: string; report: Promise<Report> } | undefined;
  #forgetting: Promise<void> | undefined;
  #installing: Promise<unknown> | undefined;
  #progress = new Set<(report: Report) => void>();
  /**
   * The reports of fills after which nothing was lacking: each page asks for a fill, which lists all
   * files three times (36 ms each, measured on two cores).
   */
  #complete = new Map<string, Report>();

  /** @param isActive whether this worker is known to be the one in use */
  constructor(
    readonly manifest: Manifest,
    readonly isActive: () => boolean,
  ) {
    this.files = new CachedFiles(manifest, () => this.#complete.clear());
    this.answers = new Answers(this.files);
  }

  /**
   * Fetches the kits of these languages and of those that the device holds already. Throws when a
   * part of them cannot be had: then the version before goes on, and without one there is no copy.
   * @returns whether the version before had the same content, so that nobody needs to be asked
   * @throws NoRoom when the device is short of space
   */
  async install(open: Language[]): Promise<boolean> {
    const cached = await this.files.list();
    const wanted = [...new Set([...open, ...heldKits(this.manifest.entries, cached)])];
    const kits = this.manifest.entries.filter((entry) =>
      wanted.some((language) => isOfKit(entry, language)),
    );
    const cache = await this.files.open();
    const fetching = fetchKits(missing(kits, cached), wanted, { files: this.files, cache });
    this.#installing = fetching;
    const outcomes = await fetching;
    const before = await this.files.activeVersion();
    if (outcomes.includes('full')) {
      if (before === undefined) await this.files.deleteAll();
      throw new NoRoom();
    }
    if (outcomes.some((outcome) => outcome !== 'cached'))
      throw new Error(`The kit could not be cached: ${[...new Set(outcomes)].join(', ')}`);
    return before === this.manifest.version;
  }

  /** Notes that this version is the one in use, and removes what it no longer needs. */
  async activate(): Promise<void> {
    this.#complete.clear();
    await this.files.noteVersion();
    await this.files.tidy();
  }

  /** What is cached. */
  async report(state: Report['state'] = 'rest'): Promise<Report> {
    const lacking = await this.files.lacking();
    const sizeOf = (entries: Entry[]) => entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const { entries, transfer, built, version } = this.manifest;
    const active = await this.files.activeVersion();
    return {
      kept: entries.length - lacking.length,
      of: entries.length,
      kits: wholeKits(lacking),
      bytes: sizeOf(entries) - sizeOf(lacking),
      transfer,
      built,
      version,
      isNew: active !== undefined && active !== version,
      state: this.#filling && state === 'rest' ? 'filling' : state,
    };
  }

  /** Caches what is lacking of this much; a call that asks for no more joins the one at work. */
  async fill(what: Extent, kits: Language[], progress: (report: Report) => void): Promise<Report> {
    // A browser may go on with the same worker for a reader who changed their mind.
    await this.#forgetting;
    this.files.reopen();
    const done =
      this.#complete.get('everything') ?? this.#complete.get(what === 'kit' ? String(kits) : what);
    if (done) return done;
    this.#progress.add(progress);
    try {
      const atWork = this.#filling;
      if (atWork?.what === 'everything' || (atWork?.what === what && atWork.kits === String(kits)))
        return await atWork.report;
      const report = Promise.resolve(atWork?.report)
        .catch(() => undefined)
        .then(() => this.#fill(what, kits));
      const filling = { what, kits: String(kits), report };
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

  /** Erases the copy and caches nothing from now on. */
  forget(): Promise<void> {
    return (this.#forgetting ??= this.#forget().finally(() => (this.#forgetting = undefined)));
  }

  async #forget(): Promise<void> {
    this.#complete.clear();
    await this.files.erase(Promise.allSettled([this.#filling?.report, this.#installing]));
  }

  async #fill(what: Extent, kits: Language[]): Promise<Report> {
    const cache = await this.files.open();
    if (this.isActive()) await this.files.noteVersion();
    const lacking = await this.files.lacking();
    const start = await this.report('filling');
    const soFar = { kept: start.kept, bytes: start.bytes };
    const onCached = (entry: Entry) => {
      soFar.kept += 1;
      soFar.bytes += entry.bytes;
      if (soFar.kept % 10 === 0 && !this.#isErased)
        for (const tell of this.#progress) tell({ ...start, ...soFar });
    };
    const target = { files: this.files, cache, onCached };
    const ofKit = lacking.filter((entry) => kits.some((kit) => isOfKit(entry, kit)));
    const outcomes = await fetchKits(ofKit, kits, target);
    if (what === 'everything' && !outcomes.some((outcome) => outcome !== 'cached')) {
      const others = fillOrder(lacking, kits).slice(ofKit.length);
      outcomes.push(...(await fetchAll(others, { failures: failuresToStop, tries: 1 }, target)));
    }
    if (!this.#isErased && (await this.files.activeVersion()) === this.manifest.version)
      await this.files.tidy();
    const state = stateAfter(outcomes);
    const report: Report = { ...(await this.report(state)), state };
    if (this.#isErased) return report;
    if (report.kept === report.of) this.#complete.set('everything', report);
    if (outcomes.every((outcome) => outcome === 'cached')) this.#complete.set(String(kits), report);
    return report;
  }

  get #isErased(): boolean {
    return this.files.erased.aborted;
  }
}

/** Why a fill stopped, the most serious reason first; `rest` when nothing is wrong. */
function stateAfter(outcomes: Outcome[]): Report['state'] {
  if (outcomes.includes('full')) return 'full';
  if (outcomes.includes('changed')) return 'changed';
  return outcomes.includes('failed') ? 'unreachable' : 'rest';
}
