import type { KeptStore } from './store.ts';

/** Ticks an item or takes the tick back; with the minute (ISO 8601, UTC) if the reader asked for it. */
export function tick({ set, settings, now }: KeptStore, id: string, done: boolean): void {
  const at = `${now().toISOString().slice(0, 16)}Z`;
  set('ticks', id, done ? (settings().times ? { at } : {}) : undefined);
}

/** A time in the words of the page, by the clock of the device: `Nov 22, 2026, 9:30 AM`. */
export function timeInWords(time: Date): string {
  return time.toLocaleString(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
