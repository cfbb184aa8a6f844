import { startOf } from './japan-time.ts';

/** The moment in Japan at `at` (milliseconds since 1970), `YYYY-MM-DDTHH:MM`. */
export function momentAt(at: number): string {
  return new Date(at - startOf(0)).toISOString().slice(0, 16);
}
