import type { Language } from '../../lib/language.ts';

/**
 * What a page asks of the worker. `tell`: what is kept. `fill`: keep everything. `take-over`: let
 * the waiting version take over. `forget`: erase everything and end.
 */
export type Request =
  | { ask: 'tell' | 'take-over' | 'forget' }
  | {
      ask: 'fill';
      /** Whose pages come first. */
      language: Language;
    };

/** What the worker tells. */
export interface Report {
  /** Files kept, and files there are. */
  kept: number;
  of: number;
  /** Size of what is kept on the device, in bytes. */
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
