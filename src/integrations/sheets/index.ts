import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { hasPrintedFiles } from '../../lib/printed-files.ts';

// Loaded only when asked for, since it needs packages for development; and at once, because Astro
// loads no module any more when the configuration has been read.
const printer = hasPrintedFiles() ? await import('./print-sheets.ts') : undefined;

/** Makes PDFs of all sheets at the end of a build that asks for them; other builds need no browser. */
export function printedSheets(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'printed-sheets',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!printer) return;
        const started = performance.now();
        const files = await printer.printSheets({ folder: fileURLToPath(dir), site, base });
        for (const { path, bytes, pages } of files)
          logger.info(`${path}: ${pages} pages, ${Math.ceil(bytes / 1000)} kB`);
        logger.info(
          `${files.length} PDFs in ${((performance.now() - started) / 1000).toFixed(1)} s`,
        );
      },
    },
  };
}
