import { expect, test } from 'vitest';
import { conceptsOf, type NamedRecords } from '../../../src/integrations/search-index/concepts.ts';
import { lexiconOf } from '../../../src/lib/search/lexicon.ts';
import { understand } from '../../../src/lib/search/understand.ts';
import { concept } from '../../../src/model/records/thesaurus.ts';

const contact = (id: string, brand: string, ja: string, purpose: string) => ({
  data: {
    id,
    organisation: { ja, en: brand },
    brands: [ja, brand],
    channels: [],
    purpose: [purpose],
  },
});
const thesaurus = [
  { id: 'card', ja: ['カード'], en: ['card'], answers: ['do/stop-card'] },
  {
    id: 'danger',
    ja: ['危ない'],
    en: ['danger'],
    answers: ['act-now'],
    precedence: 2,
    told: false,
  },
  { id: 'harm', ja: ['けが'], en: ['harm'], answers: ['act-now'], precedence: 1 },
].map((data) => ({ data: concept.parse(data) }));

/** A thesaurus beside a few organisations. */
const conceptsBeside = (contacts: { data: object }[]) =>
  conceptsOf({
    records: { thesaurus, glossary: [], contacts } as unknown as NamedRecords,
  });

test('a word with which names of several organisations begin names each of them', async () => {
  const { data, ids } = await conceptsBeside([
    contact('maru-card', 'Maru Card', '丸カード', 'stop-card'),
    contact('marui-pay', 'Marui Pay', '丸井ペイ', 'payment-app'),
    contact('marui-card', 'Marui Card', '丸井カード', 'stop-card'),
  ]);
  const named = (query: string) => {
    const { concepts } = understand(query, lexiconOf(data));
    return concepts.flatMap(({ concept: one, how }) => (how === 'exact' ? [ids[one]] : [])).sort();
  };
  expect(named('marui')).toEqual(['org-marui-card', 'org-marui-pay']);
  expect(named('marui phone number')).toEqual(['org-marui-card', 'org-marui-pay']);
  expect(named('丸井')).toEqual(['org-marui-card', 'org-marui-pay']);
  expect(named('marui card')).toEqual(['org-marui-card']);
  expect(named('maru')).toEqual([]);
});

test('what matters most comes in its order, and what is not told has no name', async () => {
  const { data, ids, names } = await conceptsBeside([]);
  expect(data.leading.map((number) => ids[number])).toEqual(['harm', 'danger']);
  expect(names.en).toEqual(['card', '', 'harm']);
});
