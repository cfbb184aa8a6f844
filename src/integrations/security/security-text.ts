import { addDays } from '../../lib/japan-time.ts';
import type { SiteFacts } from '../../model/site.ts';

/** Days from the build until `security.txt` asks to be fetched anew; RFC 9116 wants under a year. */
const daysValid = 360;

/**
 * What `.well-known/security.txt` says ([RFC 9116](https://www.rfc-editor.org/rfc/rfc9116)): undefined
 * unless whoever publishes the site says where a report may go and at which address the site stands.
 * @param day the day of the build, `YYYY-MM-DD`
 * @param address the full address of the site with a slash at its end
 */
export function securityText(
  { corrections, repository }: SiteFacts,
  day: string,
  address: string | undefined,
): string | undefined {
  const contacts = [
    ...(repository ? [`${repository}/security`] : []),
    ...(corrections ? [corrections.includes(':') ? corrections : `mailto:${corrections}`] : []),
  ];
  if (contacts.length === 0 || !address) return undefined;
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${addDays(day, daysValid)}T00:00:00Z`,
    'Preferred-Languages: ja, en',
    `Canonical: ${address}.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}
