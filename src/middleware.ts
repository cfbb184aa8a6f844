import { getCollection } from 'astro:content';
import { defineMiddleware } from 'astro:middleware';
import { hasMarks, withoutMarks } from '@lib/fallback-mark';
import { furtherPage } from '@lib/further-page';
import { allLanguages } from '@lib/language-facts';
import { basePath } from '@lib/links';
import { recordPaths } from '@lib/record-pages';

/**
 * Finishes pages of languages that hold a part of the guide: says in HTML which words stand in the
 * fallback's language, and lets links to pages they lack lead to the fallback's. Pages of complete
 * languages pass as they are.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const tag = url.pathname.slice(basePath().length).split('/')[0];
  const language = allLanguages.find((one) => one.tag === tag);
  if (!language || language.completeness === 'all') return response;
  const text = await response.text();
  const pages = [
    ...(await getCollection('docs')).map(({ id }) => id),
    ...recordPaths(language.tag).map((path) => `${language.tag}/${path}`),
  ];
  const isHtml = response.headers.get('content-type')?.startsWith('text/html');
  return new Response(
    isHtml
      ? furtherPage(text, language, { base: basePath(), pages: new Set(pages) })
      : hasMarks(text)
        ? withoutMarks(text)
        : text,
    response,
  );
});
