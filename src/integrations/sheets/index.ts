import { hasPrintedFiles } from '../../lib/printed-files.ts';
import type { Consumer } from '../finish/page.ts';

// Loaded only when asked for, since it needs packages for development; and at once, because Astro
// loads no module any more when the configuration has been read.
const printer = hasPrintedFiles() ? await import('./print-sheets.ts') : undefined;

/** Makes PDFs of all sheets in a build that asks for them; other builds need no browser. */
export function printedSheets(): Consumer {
  return {
    name: 'printed-sheets',
    consume: async (_, site, logger) => {
      if (!printer) return;
      const started = performance.now();
      const files = await printer.printSheets(site);
      for (const { path, bytes, pages } of files)
        logger.info(`${path}: ${pages} pages, ${Math.ceil(bytes / 1000)} kB`);
      logger.info(`${files.length} PDFs in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  };
}
