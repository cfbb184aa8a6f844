import type { OpeningHours } from '../model/fields/opening-hours.ts';
import { writeYearlyDay } from './dates.ts';
import { translateTo, type Translate } from './interface-strings.ts';
import type { Language } from '../model/language.ts';

type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
const week: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Opening hours in words, one statement an entry, in Japan time. */
export function describeHours(hours: OpeningHours, language: Language): string[] {
  const t = translateTo(language);
  if ('always' in hours) return [t('hours.always')];
  const lines = hours.weekly.map((rule) =>
    t('hours.time', {
      days: describeDays(rule.days, t),
      open: clock(rule.open),
      close: clock(rule.close),
    }),
  );
  if (hours.publicHolidays !== 'as-weekday')
    lines.push(t(`hours.publicHolidays.${hours.publicHolidays}`));
  for (const span of hours.closed)
    lines.push(
      t('hours.closedSpan', {
        from: writeYearlyDay(span.from, language),
        to: writeYearlyDay(span.to, language),
      }),
    );
  if (hours.varies) lines.push(t('hours.varies'));
  return lines;
}

/** `09:00` → `9:00`. */
function clock(time: string): string {
  return time.replace(/^0/, '');
}

function describeDays(days: Weekday[], t: Translate): string {
  if (days.length === week.length) return t('hours.everyDay');
  const runs: Weekday[][] = [];
  for (const day of week.filter((candidate) => days.includes(candidate))) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && week.indexOf(day) === week.indexOf(previous) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const from = t(`hours.day.${run[0]!}`);
      const to = t(`hours.day.${run.at(-1)!}`);
      return run.length < 3
        ? run.map((day) => t(`hours.day.${day}`)).join(t('list.separator'))
        : t('hours.dayRange', { from, to });
    })
    .join(t('list.separator'));
}
