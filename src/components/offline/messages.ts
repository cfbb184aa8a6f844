import type { Language } from '../../model/language.ts';

/** How much of the site: the emergency kit of one language, or every page of both. */
export type Extent = 'kit' | 'everything';

/**
 * What a page asks of the worker. `tell`: what is cached. `fill`: cache this much. `take-over`: let
 * the waiting version take over. `forget`: erase everything and end; answered, when it is done, on
 * the port that came with it.
 */
export type Request =
  | { ask: 'tell' | 'take-over' | 'forget' }
  | {
      ask: 'fill';
      what: Extent;
      /** Whose kit, and whose pages come first. */
      language: Language;
    };

/** What the worker tells. */
export interface Report {
  /** Files cached, and files there are. */
  kept: number;
  of: number;
  /** The languages whose emergency kit is whole on the device. */
  kits: Language[];
  /** Size of what is cached on the device, in bytes. */
  bytes: number;
  /** About what fetching everything transfers, in bytes. */
  transfer: number;
  /** The day the site was built for, `YYYY-MM-DD`. */
  built: string;
  /** Fingerprint of the build. */
  version: string;
  /** Whether this is a version that waits, with other content than the one in use. */
  isNew: boolean;
  /**
   * What the worker is at: `filling`, or at `rest`; or why it stopped: the device has no room
   * (`full`), the site could not be reached (`unreachable`), or the site has just changed
   * (`changed`).
   */
  state: 'filling' | 'rest' | 'full' | 'unreachable' | 'changed';
}
