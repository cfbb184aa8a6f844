import type { APIRoute } from 'astro';
import { withoutMarks } from '@lib/fallback-mark';
import { translateTo } from '@lib/interface-strings';
import { allLanguages } from '@lib/language-facts';
import { layerOrder } from '@lib/layer-order';
import { languagesOfRecord } from '@lib/record-pages';
import { withoutReadings } from '@model/readings';
import { allSheets, fullAddress } from '../../components/records/sheet-records';
import layers from '../../styles/layers.css?raw';

/**
 * What stands in the bottom margin of every printed page. A page that has come loose still says
 * which sheet it belongs to. CSS can put only fixed text there, so each sheet has named pages.
 */
export const GET: APIRoute = async ({ site }) => {
  const sheets = await allSheets();
  const rules = allLanguages.flatMap(({ tag: language, lang, completeness }) => {
    const t = translateTo(language);
    const isWhole = completeness === 'all';
    // Two languages may say the same of themselves: one holds a part of the guide.
    const page = `html[lang="${lang}"]${isWhole ? ':not([data-fallback])' : '[data-fallback]'}`;
    const own = sheets.filter(({ id }) => languagesOfRecord('sheets', id).includes(language));
    const named = own.map((sheet) => ({
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
    return [...(isWhole ? [cover] : []), ...named].map(({ name, selector, title, type }) => {
      const address = fullAddress(site, `${language}/print/${name}/`);
      const said = [t('site.title'), title, address?.replace(/^https?:\/\//, '')];
      const text = withoutReadings(withoutMarks(said.filter(Boolean).join('  ')));
      const size = type === 'large' ? 'font-size: 14pt;' : '';
      const margin = type === 'dense' ? 'margin: 8mm 10mm 11mm;' : '';
      return `@page ${name}-${language} { ${margin} @bottom-left { content: ${JSON.stringify(text)}; ${size} } @bottom-right { ${size} } }
${page} ${selector} { page: ${name}-${language}; }`;
    });
  });
  // A page for paper loads this first: in `npm run dev` a component's styles stand before the site's.
  return new Response(`${[layerOrder(layers), ...rules].join('\n')}\n`, {
    headers: { 'content-type': 'text/css' },
  });
};
