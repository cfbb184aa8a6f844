/** The id of a page's entry (`ja/do/police`; `ja` for a home page) from the path of its file. */
export function pageIdOf(file: string): string | undefined {
  const path = /[\\/]content[\\/]docs[\\/](.+)\.mdx$/.exec(file)?.[1];
  return path?.replaceAll('\\', '/').replace(/\/index$/, '');
}
