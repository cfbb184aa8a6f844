import type CaseDue from '../../components/case-due/CaseDue.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'what is due by the reader’s log, and the rules it is worked out by',
  component: drawnBy<typeof CaseDue>('case-due/CaseDue.astro'),
  island: 'keeping',
  props: async (_, page) => {
    const [rules, timeLimits, contacts] = await Promise.all([
      page.allRecords('due-rules'),
      page.allRecords('time-limits'),
      page.allRecords('contacts'),
    ]);
    const limits = timeLimits.filter(({ id }) => rules.some(({ timeLimit }) => timeLimit === id));
    return {
      rules,
      timeLimits: limits,
      contacts,
      sources: await page.records(
        'sources',
        limits.flatMap(({ sources }) => sources),
      ),
      pages: await page.pages(rules.map((rule) => rule.page)),
      // A calendar is often shared: none is offered where a reader may have to leave quietly.
      offersCalendarFile: !page.frontMatter.quickExit,
    };
  },
});
