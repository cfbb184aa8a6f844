import type CasePapers from '../../components/case-papers/CasePapers.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the papers of a case: filled from the log, and to fill in by hand',
  component: drawnBy<typeof CasePapers>('case-papers/CasePapers.astro'),
  island: 'keeping',
  props: async (_, page) => {
    const papers = await page.allRecords('papers');
    return {
      papers: papers
        .toSorted((first, second) => first.order - second.order)
        .map(({ id, title, use, to, awaited, script }) => ({
          id,
          title,
          use,
          to,
          awaited,
          isCall: script !== undefined,
          href: page.address(`case/papers/${id}`),
        })),
      contacts: await page.allRecords('contacts'),
      log: page.address('case/log'),
    };
  },
});
