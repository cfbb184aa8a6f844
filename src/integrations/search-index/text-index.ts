import { close, createIndex, type IndexFile } from 'pagefind';
import type { ContentPage } from '../../model/graph/content.ts';

/** Pagefind's own interfaces and its worker, which no page uses. */
const interfaces =
  /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\b|wasm\.(?!unknown|en))/;

/** What is no text of a page, or would explain no result. */
const excludeSelectors = [
  // Shown only when something happens.
  'template',
  '[hidden]',
  'dialog',
  // Numbers are never shown without what is known of them, nor once they are too old.
  'contact-card',
  'number-check',
  '.phone-link',
  // Marks of citations, and what a step needs.
  '.cite',
  // What tells controls of the same words apart is the title beside them once more.
  '.sr-only',
  '.step__facts',
  // What kind of advice a box holds, the same words on every page.
  '.advice__label',
  // The ways between steps that are read one at a time: their words are the titles of the steps.
  '.step-pager',
  '.step-pager__door',
];

/**
 * Gives Pagefind the full texts of pages; resolves when it has them. Of a page that one can leave
 * quietly only its title and description are given: the index is kept on devices, such a page never is.
 * @param htmlOf gives a page's built HTML, or undefined when there is none
 * @returns makes the index of them, by its files; it is asked for once, since Pagefind then ends
 */
export async function takeTexts(
  pages: readonly ContentPage[],
  htmlOf: (page: ContentPage) => string | undefined,
): Promise<() => Promise<IndexFile[]>> {
  const { index } = checked(await createIndex({ excludeSelectors }), 'start');
  if (!index) throw new Error('Pagefind did not start.');
  // Sent one after the other without waiting for each answer: Pagefind takes them in in this order.
  const taken = pages.map(async (page) => {
    const { language, path, frontMatter } = page;
    const url = `/${language}/${path}/`;
    const html = htmlOf(page);
    if (html === undefined) return;
    const title = String(frontMatter['title']);
    const answer =
      frontMatter['quickExit'] === true
        ? index.addCustomRecord({
            url,
            language,
            content: `${title} ${String(frontMatter['description'])}`,
            meta: { title },
          })
        : index.addHTMLFile({ url, content: html });
    checked(await answer, `take in ${url}`);
  });
  await Promise.all(taken);
  return async () => {
    const { files } = checked(await index.getFiles(), 'write the index');
    await close();
    return files.filter(({ path }) => !interfaces.test(path));
  };
}

/** What Pagefind's Node API answered; throws what it only reports. */
function checked<Response extends { errors: string[] }>(
  response: Response,
  what: string,
): Response {
  if (response.errors.length > 0)
    throw new Error(`Pagefind could not ${what}: ${response.errors.join('; ')}`);
  return response;
}
