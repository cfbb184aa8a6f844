import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { consumeAll, finishPages } from './line.ts';
import { orderFaults } from './order.ts';
import type { Consumer, Step } from './page.ts';

/** What is done with a site that Astro has built. */
interface Line {
  /** Each page goes through them in this order. */
  steps: readonly Step[];
  /** They make files from the finished pages, side by side where none comes after another. */
  consumers: readonly Consumer[];
}

/**
 * The one place that changes a built site. Nothing after it may change a page: browsers keep a page
 * only if it is the one that the offline worker was built with.
 * @throws when the order of the line contradicts what its stations say
 */
export function finish({ steps, consumers }: Line): AstroIntegration {
  const faults = orderFaults(steps, consumers);
  if (faults.length > 0)
    throw new Error(`The order of finish() in astro.config.mjs is wrong: ${faults.join('; ')}.`);
  let base = '/';
  let address: string | undefined;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        address = config.site && new URL(base, config.site).href;
      },
      'astro:build:start': () => {
        for (const { start } of consumers) start?.();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = { folder: fileURLToPath(dir), base, address };
        const pages = finishPages(site, steps);
        await consumeAll(consumers, ({ name, consume }) => consume(pages, site, logger.fork(name)));
      },
    },
  };
}
