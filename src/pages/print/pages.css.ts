import type { APIRoute } from 'astro';
import { translateTo } from '@lib/interface-strings';
import { languages } from '@lib/language';
import { allSheets, fullAddress } from '../../components/author-tags/sheet-records';

// The order of the layers stands here too: this file is the first that a page for paper loads, and
// a bundler may load a component's style sheet before the site's.
const layers = '@layer starlight, tokens, base, frame, components, print;';

/**
 * What stands in the bottom margin of every printed page. A page that has come loose still says
 * which sheet it belongs to. CSS can put only fixed text there, so each sheet has named pages.
 */
export const GET: APIRoute = async ({ site }) => {
  const sheets = await allSheets();
  const rules = languages.flatMap((language) => {
    const t = translateTo(language);
    const named = sheets.map((sheet) => ({
      name: sheet.id,
      selector: `.sheet[data-sheet="${sheet.id}"]`,
      path: sheet.id,
      title: sheet.title[language],
    }));
    const cover = {
      name: 'packet',
      selector: '.packet-cover',
      path: 'packet',
      title: t('packet.title'),
    };
    return [cover, ...named].map(({ name, selector, path, title }) => {
      const address = fullAddress(site, `${language}/print/${path}/`);
      const text = [t('site.title'), title, address?.replace(/^https?:\/\//, '')].filter(Boolean);
      return `@page ${name}-${language} { @bottom-left { content: ${JSON.stringify(text.join('  '))}; } }
html[lang="${language}"] ${selector} { page: ${name}-${language}; }`;
    });
  });
  return new Response(`${[layers, ...rules].join('\n')}\n`, {
    headers: { 'content-type': 'text/css' },
  });
};
