import type { Language } from '../../lib/language.ts';

/**
 * What a page asks of the worker. `tell`: what is kept. `fill`: keep everything. `take-over`: let
 * the waiting version take over. `forget`: erase everything and end.
 */
export interface Request {
  ask: 'tell' | 'fill' | 'take-over' | 'forget';
  language: Language;
}

/** What the worker tells. */
export interface Report {
  /** Files kept, and files there are. */
  kept: number;
  of: number;
  /** Size of what is kept on the device, in bytes. */
  bytes: number;
  /** About what fetching everything transfers, in bytes. */
  transfer: number;
  /** The day the kept content is of, `YYYY-MM-DD`. */
  built: string;
  /** Whether this is a version that waits, with other content than the one in use. */
  isNew: boolean;
  /**
   * What the worker is at: `filling`, or at `rest`; or why it stopped: the device has no room
   * (`full`), the site could not be reached (`unreachable`), or the site has just changed
   * (`changed`).
   */
  state: 'filling' | 'rest' | 'full' | 'unreachable' | 'changed';
}
