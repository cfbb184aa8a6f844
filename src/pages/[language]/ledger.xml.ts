import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { translateTo } from '@lib/interface-strings';
import { asLanguage } from '@lib/language-facts';
import { entryWords } from '@lib/ledger/entry-words';
import { nameOfFact } from '@lib/ledger/name-of-fact';
import { pageAddress } from '@lib/links';
import { languages } from '@model/language';
import { projectLedger } from '../../components/records/ledger';
import { allRecords } from '../../components/records/records';

/** How many changes a reader of the feed may have missed. */
const length = 100;

/** A feed of changes of facts a language. A feed needs full addresses, so there is none without `SITE_URL`. */
export function getStaticPaths() {
  return import.meta.env.SITE ? languages.map((language) => ({ params: { language } })) : [];
}

export const GET: APIRoute = async ({ params, site }) => {
  const language = asLanguage(params['language']);
  const t = translateTo(language);
  const ledger = await projectLedger();
  const contacts = await allRecords('contacts');
  const addressOf = (id: string, place: number, isRemoved: boolean) =>
    isRemoved
      ? pageAddress(language, 'ledger', 'removed')
      : pageAddress(language, `ledger/${id}`, `change-${place}`);
  return rss({
    title: `${t('site.title')}: ${t('ledger.feed')}`,
    description: t(ledger ? 'ledger.text' : 'ledger.notAtHand'),
    site: new URL(pageAddress(language, 'ledger'), site),
    customData: `<language>${language}</language>`,
    items: (ledger?.all ?? []).slice(0, length).map((entry) => {
      const { event, details, noted } = entryWords(entry, language);
      const isRemoved = ledger?.historyOf(entry.id)?.at(-1)?.event === 'removed';
      return {
        title: t('ledger.factOf', {
          fact: event,
          name: nameOfFact(entry.fact, contacts, language),
        }),
        description: [...details, ...(noted ? [`${t('ledger.noted')} “${noted}”`] : [])].join(' '),
        pubDate: new Date(entry.at),
        link: new URL(addressOf(entry.id, entry.place, isRemoved), site).href,
      };
    }),
  });
};
