/** The variable in which the configuration gives pages the newest day of the content. */
export const contentDayVariable = 'TORIMODOSU_CONTENT_DAY';

/** The newest day of the content, `YYYY-MM-DD`: what a page that is made from data carries as its day. */
export function contentDay(environment: Record<string, string | undefined> = process.env): string {
  const day = environment[contentDayVariable];
  if (day === undefined) throw new Error(`${contentDayVariable} is not set by the configuration.`);
  return day;
}
