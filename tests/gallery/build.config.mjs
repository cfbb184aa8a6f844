import site from '../../astro.config.mjs';
import { gallery, galleryAlone } from './integration.ts';

/** Steps that serve whoever finds, prints or keeps pages; the gallery is only looked at. */
const notNeeded = ['search-index', '@astrojs/sitemap', 'offline'];

/** The gallery of components without the guide, for tests in a browser. */
export default {
  ...site,
  integrations: [
    galleryAlone(),
    ...site.integrations.flat().filter(({ name }) => !notNeeded.includes(name)),
    gallery(),
  ],
};
