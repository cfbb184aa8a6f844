/** What a device needs in order to install the site in one language. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { translateTo } from '@lib/interface-strings';
import { languages } from '@model/language';
import { asLanguage } from '@lib/language-facts';
import { basePath, pageAddress } from '@lib/links';

/** Pages that the installed icon leads to directly, the most urgent first. */
const shortcuts = ['act-now', 'case/stop-list', 'contacts', 'audit'];

export function getStaticPaths() {
  return languages.map((language) => ({ params: { language } }));
}

export const GET: APIRoute = async ({ params }) => {
  const language = asLanguage(params['language']);
  const t = translateTo(language);
  const base = basePath();
  const pages = new Map((await getCollection('docs')).map(({ id, data }) => [id, data.title]));
  const icon = (name: string, size: number, purpose: string) => ({
    src: `${base}${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return new Response(
    JSON.stringify({
      id: pageAddress(language),
      name: t('site.title'),
      short_name: t('site.title'),
      description: t('site.tagline'),
      lang: language,
      dir: 'ltr',
      start_url: pageAddress(language),
      scope: base,
      display: 'standalone',
      background_color: '#fdfcf8',
      theme_color: '#ffffff',
      icons: [
        icon('icon-192', 192, 'any'),
        icon('icon-512', 512, 'any'),
        icon('icon-maskable-512', 512, 'maskable'),
      ],
      shortcuts: shortcuts.flatMap((path) => {
        const name = pages.get(`${language}/${path}`);
        return name === undefined ? [] : [{ name, url: pageAddress(language, path) }];
      }),
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
};
