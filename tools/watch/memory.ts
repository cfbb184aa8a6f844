import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../src/lib/replace-file.ts';
import type { ShownPage } from './page/shown-page.ts';
import type { Validators } from './web/visit.ts';

/** What is kept of a page between two runs. */
export interface RememberedPage {
  validators: Validators;
  page: ShownPage;
  isCut: boolean;
  /** The facts that were seen on it, each with its value, and the letters that stood before it. */
  seen: Record<string, string>;
}

/** The shape of the files. Files of another shape are not read. */
const shape = 1;

/** Keeps what was read in a folder, a file a page. */
export class Memory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is known of a page; nothing where its file is missing or broken. */
  recall(url: string): RememberedPage | undefined {
    try {
      const kept = JSON.parse(readFileSync(this.#fileOf(url), 'utf8')) as {
        shape: number;
        url: string;
        known: RememberedPage;
      };
      return kept.shape === shape && kept.url === url ? kept.known : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a page for the next run. */
  keep(url: string, known: RememberedPage): void {
    mkdirSync(this.#folder, { recursive: true });
    replaceFile(this.#fileOf(url), JSON.stringify({ shape, url, known }));
  }

  #fileOf(url: string): string {
    return join(
      this.#folder,
      `${createHash('sha256').update(url).digest('hex').slice(0, 32)}.json`,
    );
  }
}
