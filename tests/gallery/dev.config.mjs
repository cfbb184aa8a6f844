import site from '../../astro.config.mjs';
import { gallery } from './integration.ts';

/** The site with the gallery of components, for `npm run dev`. */
export default { ...site, integrations: [...site.integrations, gallery()] };
