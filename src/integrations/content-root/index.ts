import starlight from '@astrojs/starlight';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig, AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Content } from '../../model/graph/content.ts';
import { fallbackPages } from './fallback-pages.ts';

/**
 * Starlight with its prose in the top-level `content/` folder.
 *
 * Starlight 0.42 derives the folder from `srcDir`, and its remark plugins, git dates and interface
 * strings look there even when a collection uses its own loader. So Starlight alone is shown a
 * configuration whose `srcDir` is the project root. `tests/site/starlight-contract.test.ts` proves
 * on the built site that everything which depends on the folder works.
 *
 * @see https://github.com/withastro/starlight/discussions/1257
 */
export function starlightWithContentAtRoot(
  options: StarlightUserConfig,
  { languages }: Pick<Content, 'languages'>,
): AstroIntegration {
  const integration = starlight(options);
  const setup = integration.hooks['astro:config:setup'];
  if (!setup) throw new Error('Starlight has no astro:config:setup hook: its integration changed.');
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': async (context) => {
        await setup({ ...context, config: new Proxy(context.config, rootAsSourceFolder) });
        context.updateConfig({
          vite: {
            plugins: [fallbackPages(languages)],
            resolve: { alias: [collectionsOfTheProject(context.config)] },
          },
        });
      },
    },
  };
}

/** Starlight imports the collections from beside `content/`; they are declared in `src/`. */
function collectionsOfTheProject(config: AstroConfig) {
  return {
    find: fileURLToPath(new URL('content.config.ts', config.root)),
    replacement: fileURLToPath(new URL('content.config.ts', config.srcDir)),
  };
}

/** Everything but `srcDir` passes through, writes included: Starlight adds integrations in place. */
const rootAsSourceFolder: ProxyHandler<AstroConfig> = {
  get: (config, key): unknown => Reflect.get(config, key === 'srcDir' ? 'root' : key),
};
