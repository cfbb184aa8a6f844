import type { AstroConfig } from 'astro';
import type { Content } from './content.ts';

/** The hook of an integration that gives what the configuration read of `content/`. */
export const contentHook = 'content:read';

/**
 * What the configuration read of `content/`, without drafts: collections are loaded as modules of
 * their own, and would read everything again. While pages are being written it is out of date.
 */
export function givenContent({ integrations }: Pick<AstroConfig, 'integrations'>): Content {
  const hooks = integrations.map((integration) => integration.hooks[contentHook]);
  const hook = hooks.find((one) => typeof one === 'function') as (() => Content) | undefined;
  if (!hook) throw new Error(`No integration in astro.config.mjs has the hook ${contentHook}.`);
  return hook();
}
