import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { translateTo } from '@lib/interface-strings';
import { languages } from '@model/language';
import { asLanguage } from '@lib/language-facts';
import { pageAddress } from '@lib/links';

/** A feed of changes a language. A feed needs full addresses, so there is none without `SITE_URL`. */
export function getStaticPaths() {
  return import.meta.env.SITE ? languages.map((language) => ({ params: { language } })) : [];
}

export const GET: APIRoute = async ({ params, site }) => {
  const language = asLanguage(params['language']);
  const t = translateTo(language);
  const changes = await getCollection('changes');
  return rss({
    title: `${t('site.title')}: ${t('changes.feed')}`,
    description: t('site.tagline'),
    site: new URL(pageAddress(language), site),
    customData: `<language>${language}</language>`,
    items: changes
      .map(({ data }) => ({
        title: data.title[language],
        description: data.text[language],
        // Noon, so that the day is the same in every reader's time zone but the farthest.
        pubDate: new Date(`${data.date}T12:00:00+09:00`),
        link: new URL(pageAddress(language, 'about/changes', `change-${data.id}`), site).href,
      }))
      .sort((first, second) => second.pubDate.getTime() - first.pubDate.getTime()),
  });
};
