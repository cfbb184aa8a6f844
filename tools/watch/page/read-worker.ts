/** Reads pages in a thread that `PageReader` ends when one takes too long. */
import { parentPort } from 'node:worker_threads';
import { decodePage } from './charset.ts';
import { find, type Found, type Wanted } from './find.ts';
import { saysNotFound } from './nothing-there.ts';
import { readHtml, readText, type ShownPage } from './shown-page.ts';

/** A page to read, as bytes or as it was read before, and what to find on it. */
export interface ReadingTask {
  source: { bytes: Uint8Array; type: string } | { page: ShownPage };
  isCut: boolean;
  wanted: Wanted[];
}

/** What was read. */
export interface Reading {
  page: ShownPage;
  /** Whether it says that there is no such page. */
  isMissing: boolean;
  /** In the order of what was wanted. */
  found: Found[];
}

parentPort!.on('message', ({ source, isCut, wanted }: ReadingTask) => {
  const page = 'page' in source ? source.page : readBytes(source);
  parentPort!.postMessage({
    page,
    isMissing: saysNotFound(page),
    found: wanted.map((one) => find(page, one, isCut)),
  } satisfies Reading);
});
parentPort!.postMessage('ready');

function readBytes({ bytes, type }: { bytes: Uint8Array; type: string }): ShownPage {
  const text = decodePage(bytes, type);
  return /^text\/plain/i.test(type) ? readText(text) : readHtml(text);
}
