import { join } from 'node:path';
import type { Language } from '../language.ts';
import type { ContentPage } from './content.ts';
import type { Found } from './found.ts';
import { filesIn } from './files-in.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/** Pages by where their files lie, with the texts that they were read from. */
const lastRead = new Map<string, { text: string; page: ContentPage }>();

/**
 * The pages of one language, in the order of their files; what is wrong goes to `found`. A page whose
 * file is as it was is the same one, so that its text, once parsed, is not parsed at each save.
 */
export function readPages(root: string, language: Language, found: Found): ContentPage[] {
  const folder = `content/docs/${language}`;
  return filesIn(root, folder, '.mdx').flatMap((fileName) => {
    const file = `${folder}/${fileName}`;
    const path = fileName.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '');
    const broken = { file, folder: 'docs', name: path };
    const text = readText(root, file, found) ?? '';
    const parts = text === '' ? undefined : frontMatterOf(text);
    if (parts && 'wrong' in parts) found.tell({ file, ...parts.wrong });
    if (!parts || 'wrong' in parts) {
      found.broken.push(broken);
      return [];
    }
    const frontMatter = readYaml(file, parts.fields, found, 2);
    if (!frontMatter) found.broken.push(broken);
    const last = lastRead.get(join(root, file));
    if (last?.text === text) return [last.page];
    const page = {
      file,
      language,
      path,
      frontMatter: frontMatter ?? {},
      body: text.slice(parts.bodyAt),
      bodyLine: text.slice(0, parts.bodyAt).split('\n').length,
    };
    lastRead.set(join(root, file), { text, page });
    return [page];
  });
}

/** Whether a page is not to be published yet. */
export const isDraft = ({ frontMatter }: Pick<ContentPage, 'frontMatter'>): boolean =>
  frontMatter['draft'] === true;

/**
 * The front matter of a page. Astro takes some other forms too, which are told here: what is read
 * must be the same for everybody who reads it.
 */
function frontMatterOf(
  text: string,
): { fields: string; bodyAt: number } | { wrong: { line: number; message: string } } {
  const match = /^---\n([^]*?)\n---(?:\n|$)/.exec(text);
  if (match) return { fields: match[1]!, bodyAt: match[0].length };
  const wrong = (line: number, message: string) => ({ wrong: { line, message } });
  if (/^\s+---/.test(text))
    return wrong(
      1,
      'begins with a blank line or a blank: delete what stands before the first ---.',
    );
  const lines = text.split('\n');
  const bad = lines.findIndex((line) => /^(?:---\s+|\s+---\s*)$/.test(line));
  if (/^---/.test(text) && bad >= 0)
    return wrong(bad + 1, 'has a blank beside ---: let the line hold --- and nothing else.');
  return /^---\n/.test(text)
    ? wrong(1, 'has front matter without an end: put --- on a line of its own below the fields.')
    : wrong(1, 'has no front matter: begin the file with --- and the page’s fields.');
}
