import type { OpeningHours } from '../model/fields/opening-hours.ts';

type WeeklyHours = Exclude<OpeningHours, { always: true }>;
type Weekday = WeeklyHours['weekly'][number]['days'][number];

/** The days of a week as the syntax writes them, in its order. */
const days: [Weekday, string][] = [
  ['mon', 'Mo'],
  ['tue', 'Tu'],
  ['wed', 'We'],
  ['thu', 'Th'],
  ['fri', 'Fr'],
  ['sat', 'Sa'],
  ['sun', 'Su'],
];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Hours in the [syntax of OpenStreetMap](https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification),
 * to be read in Japan's time and with Japan's public holidays (`PH`). A later rule stands for an
 * earlier one on its days. What the hours leave open is `unknown`, with the reason as a comment, just
 * as `openState` has it; holidays with Sunday's times are written as such.
 */
export function openingHoursSyntax(hours: OpeningHours): string {
  if ('always' in hours) return '24/7';
  const open = days.map(([name, written]) => ({ written, times: timesOn(hours, name) }));
  const groups = Map.groupBy(
    open.filter(({ times }) => times !== ''),
    ({ times }) => times,
  );
  // The week in runs: an organisation that never opens on a day says nothing of it.
  const openDays = runs(open.map(({ times }) => times !== ''));
  const sunday = open.at(-1)!.times;
  const asSunday = hours.publicHolidays === 'as-sunday';
  const rules = [...groups]
    // A holiday is a day of the week too: the rule that is for it comes last.
    .sort(([first], [second]) => Number(first === sunday) - Number(second === sunday))
    .map(([times, on]) => {
      const selector = runs(open.map((day) => on.includes(day)));
      return `${selector}${asSunday && times === sunday ? ',PH' : ''} ${times}`;
    });
  if (hours.varies)
    return `${rules.map((rule) => `${rule} unknown "usual times, they differ from place to place"`).join('; ')} || unknown "differs from place to place"`;
  const leavesNewYearOpen =
    hours.publicHolidays !== 'as-weekday' &&
    !hours.closed.some(({ from, to }) => (from <= to ? from <= '12-31' && '12-31' <= to : true));
  return [
    ...rules,
    ...(leavesNewYearOpen
      ? [`Dec 29-Jan 03 ${openDays} unknown "year-end is not stated by the source"`]
      : []),
    ...(hours.publicHolidays === 'closed' || (asSunday && sunday === '') ? ['PH off'] : []),
    ...(hours.publicHolidays === 'unknown'
      ? [`PH ${openDays} unknown "public holidays are not stated by the source"`]
      : []),
    ...hours.closed.map(({ from, to }) =>
      from === to ? `${yearlyDay(from)} off` : `${yearlyDay(from)}-${yearlyDay(to)} off`,
    ),
  ].join('; ');
}

/** The times of a weekday, `09:00-12:00,13:00-17:00`; empty where it has none. */
function timesOn({ weekly }: WeeklyHours, day: Weekday): string {
  return weekly
    .filter((rule) => rule.days.includes(day))
    .map(({ open, close }) => `${open}-${close}`)
    .sort()
    .join(',');
}

/** Days of the week in runs: `Mo-Fr`, `Sa,Su`. */
function runs(chosen: boolean[]): string {
  const result: string[] = [];
  for (let first = 0; first < chosen.length; first++) {
    if (!chosen[first]) continue;
    let last = first;
    while (chosen[last + 1]) last++;
    result.push(last === first ? days[first]![1] : `${days[first]![1]}-${days[last]![1]}`);
    first = last;
  }
  return result.join(',');
}

/** `12-29` → `Dec 29`. */
function yearlyDay(day: string): string {
  return `${months[Number(day.slice(0, 2)) - 1]!} ${day.slice(3)}`;
}
