import type { AstroIntegration } from 'astro';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Leaves a whole site or none. A step after Astro's own may stop the build when all pages have been
 * written, without their policy, headers or offline copy: such a folder must not be published.
 */
export function wholeBuild(): AstroIntegration {
  let folder = '';
  return {
    name: 'whole-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ logger }) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const)
          process.once(signal, () => process.exit(1));
        process.once('exit', (code) => {
          if (code === 0) return;
          emptyFolder(folder);
          logger.error(
            `The build did not end: ${folder} was emptied, so that nobody publishes half a site.`,
          );
        });
      },
    },
  };
}

/** Empties a folder as Astro does before it writes: a checkout in it stays one. */
function emptyFolder(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name !== '.git') rmSync(join(folder, name), { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
