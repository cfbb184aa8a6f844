import type { BrowserContext, Clock, Disposable, Page } from 'playwright-core';
import { openBarePage } from '../browser/first-frame.ts';

/** A window with a page in it, and whether a next reader finds it like a new one. */
export interface Seat {
  context: BrowserContext;
  page: Page;
  problems: string[];
  clock: Clock;
  isAsNew: () => boolean;
  /** Takes the scripts away that a reader added for every page. */
  removeScripts: () => Promise<void>;
}

/** What changes a window for good; whoever calls one of these has it alone. */
const lasting = [
  'exposeFunction',
  'exposeBinding',
  'grantPermissions',
  'newCDPSession',
  'newPage',
  'setOffline',
] as const;

/**
 * Watches a window for what cleaning does not undo: permissions, a moved clock, a second page. Keeps
 * hold of what it does: scripts for every page.
 */
export function noticeTraces(
  context: BrowserContext,
  page: Page,
): Pick<Seat, 'isAsNew' | 'removeScripts'> {
  let isAsNew = true;
  const scripts: Disposable[] = [];
  for (const target of [context, page]) {
    const original = target.addInitScript.bind(target) as (
      ...values: unknown[]
    ) => Promise<Disposable>;
    const addInitScript = async (...values: unknown[]) => {
      const script = await original(...values);
      scripts.push(script);
      return script;
    };
    Object.assign(target, { addInitScript });
  }
  for (const target of [context, page] as unknown as Record<string, unknown>[]) {
    for (const name of lasting) {
      const original = target[name];
      if (typeof original !== 'function') continue;
      target[name] = (...values: unknown[]) => {
        isAsNew = false;
        return original.apply(target, values) as unknown;
      };
    }
    const { clock } = target;
    Object.defineProperty(target, 'clock', {
      get() {
        isAsNew = false;
        return clock;
      },
    });
  }
  page.on('close', () => (isAsNew = false));
  return {
    isAsNew: () => isAsNew,
    removeScripts: async () => {
      for (const script of scripts.splice(0)) await script.dispose();
    },
  };
}

/**
 * Windows that readers have left, for the next reader who comes in the same way: a new window
 * starts a process, which takes five times as long as cleaning one (measured on two cores).
 */
export class Seats {
  readonly #free = new Map<string, Seat[]>();
  readonly #site: string;

  /** @param site the address of the site they are at */
  constructor(site: string) {
    this.#site = site;
  }

  /** A cleaned window for readers of this kind, if one is free and its browser still runs. */
  async take(kind: string): Promise<Seat | undefined> {
    const free = this.#free.get(kind) ?? [];
    for (let seat = free.pop(); seat; seat = free.pop())
      if (seat.isAsNew()) {
        await clean(seat, this.#site);
        return seat;
      }
    return undefined;
  }

  /** Gives a window back, or closes it if it cannot be made like new. */
  async give(kind: string, seat: Seat): Promise<void> {
    if (!seat.isAsNew()) return seat.context.close();
    this.#free.set(kind, [...(this.#free.get(kind) ?? []), seat]);
  }
}

/** Leaves the page for a bare one of the same site, then empties what the site may keep. */
async function clean({ page, context, removeScripts }: Seat, site: string): Promise<void> {
  await removeScripts();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await openBarePage(page, site);
  await page.evaluate(async () => {
    for (const storage of ['sessionStorage', 'localStorage'] as const)
      try {
        window[storage].clear();
      } catch {
        // Nothing can lie where reading it is forbidden.
      }
    for (const name of await caches.keys()) await caches.delete(name);
  });
}
