import type { Figures } from '../src/lib/proof/claims.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What a test behind a claim of the page of proof measured (`tools/prove/evidence.ts`). */
    figures?: Figures;
    /** The language it was measured for, where each language is measured apart. */
    language?: string;
  }
}
