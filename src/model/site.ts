import { z } from 'astro/zod';
import { webAddress } from './fields/web-address.ts';

/** Facts about this publication of the guide: `content/site.yaml`. */
export const siteFacts = z.strictObject({
  /** Where readers report a mistake: an e-mail address or a web address. Null until whoever publishes the site sets it. */
  corrections: z
    .union([z.email({ abort: true }), webAddress], {
      error: 'must be an e-mail address, or a web address that starts with https://',
    })
    .nullable(),
  /** The public repository, without a trailing slash. Null hides the edit links. */
  repository: webAddress
    .refine((value) => !value.endsWith('/'), 'ends with a slash: take it away')
    .nullable(),
});

export type SiteFacts = z.infer<typeof siteFacts>;
