import type { APIRoute } from 'astro';
import { translateTo } from '@lib/interface-strings';
import { languages } from '@model/language';
import { allSheets, fullAddress } from '../../components/records/sheet-records';

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
      title: sheet.title[language],
      type: sheet.type,
    }));
    const cover = {
      name: 'packet',
      selector: '.packet-cover',
      title: t('packet.title'),
      type: 'normal' as const,
    };
    return [cover, ...named].map(({ name, selector, title, type }) => {
      const address = fullAddress(site, `${language}/print/${name}/`);
      const text = [t('site.title'), title, address?.replace(/^https?:\/\//, '')].filter(Boolean);
      const size = type === 'large' ? 'font-size: 14pt;' : '';
      const margin = type === 'dense' ? 'margin: 8mm 10mm 11mm;' : '';
      return `@page ${name}-${language} { ${margin} @bottom-left { content: ${JSON.stringify(text.join('  '))}; ${size} } @bottom-right { ${size} } }
html[lang="${language}"] ${selector} { page: ${name}-${language}; }`;
    });
  });
  return new Response(`${[layers, ...rules].join('\n')}\n`, {
    headers: { 'content-type': 'text/css' },
  });
};
