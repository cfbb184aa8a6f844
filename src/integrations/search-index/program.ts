import type { IndexFile } from 'pagefind';
import { minify } from 'vite';

/** Pagefind's program without what only people who read it need: it ships with long names. */
export async function smaller({ path, content }: IndexFile): Promise<IndexFile> {
  const { code, errors } = await minify(path, new TextDecoder().decode(content), { module: true });
  if (errors.length > 0 || !/export\s*\{[^}]*createInstance/.test(code))
    throw new Error(`${path} could not be made smaller: ${JSON.stringify(errors)}`);
  return { path, content: new TextEncoder().encode(code) };
}
