import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { hasPrintedFiles } from './printed-files.ts';

/** Makes PDFs of all sheets at the end of a build that asks for them; other builds need no browser. */
export function printedSheets(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  let printSheets: typeof import('./print-sheets.ts').printSheets | undefined;
  return {
    name: 'printed-sheets',
    hooks: {
      'astro:config:done': async ({ config }) => {
        site = config.site;
        base = config.base;
        // Loaded only when asked for, since it needs packages for development; and here, because at
        // the end of a build Astro loads no module any more.
        if (hasPrintedFiles()) ({ printSheets } = await import('./print-sheets.ts'));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!printSheets) return;
        const started = performance.now();
        const files = await printSheets({ folder: fileURLToPath(dir), site, base });
        for (const { path, bytes, pages } of files)
          logger.info(`${path}: ${pages} pages, ${Math.ceil(bytes / 1000)} kB`);
        logger.info(
          `${files.length} PDFs in ${((performance.now() - started) / 1000).toFixed(1)} s`,
        );
      },
    },
  };
}
