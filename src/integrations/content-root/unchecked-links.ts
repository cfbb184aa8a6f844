import type { Content } from '../../model/graph/content.ts';

/**
 * Links that the check of links in pages cannot know. Cards and terms get their ids from data;
 * tests/site/links.test.ts follows these links on the built pages. And a link to a page that a
 * language lacks leads to its fallback's page (`src/middleware.ts`).
 * @param base the path the site is published at, with a slash at both ends
 */
export function uncheckedLinks(
  base: string,
  { languages, pages }: Pick<Content, 'languages' | 'pages'>,
): (place: { link: string }) => boolean {
  const has = (language: string, path: string) =>
    pages.some((page) => page.language === language && page.path === path);
  return ({ link }) => {
    const language = languages.find(({ tag }) => link.startsWith(`${base}${tag}/`));
    if (!language) return false;
    const below = link.slice(base.length + language.tag.length + 1);
    const path = below.replace(/\/?(?:[?#].*)?$/, '');
    return (
      /^(?:contacts|understand\/glossary)\/#/.test(below) ||
      (!has(language.tag, path) && has(language.fallback, path))
    );
  };
}
