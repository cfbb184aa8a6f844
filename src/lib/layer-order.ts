/**
 * The statement that ranks the cascade layers. Whatever names a layer first in a page decides its rank,
 * so what a page loads first begins with it.
 * @param css the text of `src/styles/layers.css`
 */
export function layerOrder(css: string): string {
  return /@layer [^;{]+;/.exec(css)![0];
}
