import { describe, expect, test } from 'vitest';
import ContactCard from '../../../src/components/contact-card/ContactCard.astro';
import EditionFact from '../../../src/components/edition/EditionFact.astro';
import Evidence from '../../../src/components/ledger/Evidence.astro';
import SheetContacts from '../../../src/components/sheet/SheetContacts.astro';
import { languages } from '../../../src/model/language.ts';
import { examples as limits } from '../../gallery/examples/time-limit.ts';
import { examples } from '../../gallery/examples/contact-card.ts';
import { render } from './render.ts';

describe.each(languages)('a fact that somebody saw live, in %s,', (language) => {
  const { contact, today, ...props } = examples(language).find(
    ({ name }) => name === 'seen live by two people',
  )!.props;
  const [channel] = contact.channels;
  const days = { readOn: channel!.readOn, verifiedOn: channel!.verifiedOn };
  const archived = { ja: '保存版', en: 'archived copy' }[language];

  /** Everything that tells where a number was read, of a number with these days. */
  const toldOf = async (seen: typeof days) => {
    const one = { ...contact, channels: [{ ...channel!, ...seen }] };
    const { timeLimit } = limits(language)[0]!.props;
    const limit = { ...timeLimit, ...seen };
    const fact = { id: `time-limits/${limit.id}`, label: limit.label, values: {} };
    const pages = await Promise.all([
      render(ContactCard, { ...props, contact: one, today }),
      render(SheetContacts, { contacts: [one], language, today, headingLevel: 2 }),
      render(Evidence, { ...seen, certainty: '', nextCheck: today, sources: [], language }),
      render(EditionFact, {
        difference: { id: fact.id, before: fact, now: fact, changed: [] },
        contact: undefined,
        limit,
        sources: [],
        language,
        today,
      }),
    ]);
    return pages.map((page) => page.toString().toLowerCase().includes(archived));
  };

  test('is nowhere said to be read in an archived copy, on a card, on paper, in the ledger, of an edition', async () => {
    expect(await toldOf(days)).toEqual([false, false, false, false]);
    expect(await toldOf({ ...days, verifiedOn: null })).toEqual([true, true, true, true]);
  });
});
