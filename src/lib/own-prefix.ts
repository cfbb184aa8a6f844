/**
 * What the name of every entry of ours in a browser's storages starts with: erasing and leaving in a
 * hurry remove whatever does. Also written in the inline script of `ThemeProvider.astro`.
 */
export const ownPrefix = 'torimodosu-';
