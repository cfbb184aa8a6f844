import { readFileSync } from 'node:fs';

/**
 * The statement of `src/styles/layers.css` that ranks the cascade layers. The bundler shortens it to
 * what the same file does not declare, so a component's sheet that happens to stand before the
 * frame's would put its layer below the base; hence every page's styles begin with the whole of it.
 */
export function layerOrder(): string {
  const css = readFileSync(new URL('../../styles/layers.css', import.meta.url), 'utf8');
  return /@layer [^;{]+;/.exec(css)![0];
}
