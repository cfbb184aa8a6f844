/** Loads what the pages of a case share: the next try loads what could not be loaded. */
export const loadViews = () => import('./views.ts');
