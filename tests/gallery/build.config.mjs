import site from '../../astro.config.mjs';
import { gallery, galleryAlone } from './integration.ts';

/** The gallery of components without the guide, for tests in a browser. */
export default {
  ...site,
  integrations: [
    galleryAlone(),
    ...site.integrations.flat().filter(({ name }) => name !== '@astrojs/sitemap'),
    gallery(),
  ],
};
