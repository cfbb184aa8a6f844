import type { Language } from '../../lib/language.ts';
import type { ContentPage, Found } from './content.ts';
import { filesIn } from './files-in.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/** The pages of one language, in the order of their files; what is wrong goes to `found`. */
export function readPages(root: string, language: Language, found: Found): ContentPage[] {
  const folder = `content/docs/${language}`;
  return filesIn(root, folder, '.mdx').flatMap((fileName) => {
    const file = `${folder}/${fileName}`;
    const path = fileName.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '');
    const text = readText(root, file, found.invalid);
    const parts = text === undefined ? undefined : frontMatterOf(text);
    if (parts && 'wrong' in parts) found.invalid.push({ file, ...parts.wrong });
    if (text === undefined || !parts || 'wrong' in parts) {
      found.broken.push({ file, folder: 'docs', name: path });
      return [];
    }
    const parsed = readYaml(file, parts.fields, 2, found.invalid);
    if (!parsed) found.broken.push({ file, folder: 'docs', name: path });
    return [
      {
        file,
        language,
        path,
        frontMatter: parsed?.value ?? {},
        ...(parsed && { lineOf: parsed.lineOf }),
        body: text.slice(parts.bodyAt),
        bodyLine: text.slice(0, parts.bodyAt).split('\n').length,
      },
    ];
  });
}

/** Whether a page is not to be published yet. */
export const isDraft = ({ frontMatter }: ContentPage): boolean => frontMatter['draft'] === true;

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
