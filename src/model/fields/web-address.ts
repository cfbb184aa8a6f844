import { z } from 'astro/zod';
import { namesOfUnseen } from './unseen.ts';

/**
 * Address on the web. Plain http is accepted because some public bodies still answer only there.
 * The host is a name in plain letters: what a reader compares by eye must not be able to look like
 * another, nor to hide behind what stands before an `@`.
 */
export const webAddress = z
  .string()
  // Told here, since a check for addresses overlooks them.
  .refine((value) => value === value.trim(), {
    error: 'has a blank or the end of a line before or behind it: delete that',
    abort: true,
  })
  .pipe(
    z.url({
      protocol: /^https?$/,
      error: 'must be a full web address that starts with https:// (or http://), without spaces',
      abort: true,
    }),
  )
  .superRefine((value, context) => {
    const message = complaintOf(value);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** What is wrong with an address and what to do, or nothing. */
function complaintOf(value: string): string | undefined {
  const [unseen] = namesOfUnseen(value);
  if (unseen) return `has ${unseen}, which nobody sees: type the address anew`;
  // Read as it is written, not as a browser would mend it.
  const [, authority] = /^https?:\/\/([^/?#\\\s]+)(?:[/?#][^\\\s]*)?$/.exec(value) ?? [];
  if (authority === undefined)
    return 'must be written as a browser shows it: "https://", the site, and the page after a slash';
  if (authority.includes('@'))
    return 'has a user name before an "@", which hides where it leads: open the page and copy the address from the browser';
  if (/:\d*$/.test(authority))
    return 'names a port: give the address as readers open it, without ":" and a number';
  if (/^(?:[\d.]+|0x[\da-f.x]*|\[.*\])$/i.test(authority))
    return 'names a machine by number: give the site’s name';
  if (/[^\x21-\x7e]/.test(authority) || /(?:^|\.)xn--/i.test(authority))
    return 'has a name in another alphabet, which can look like one it is not: give the organisation’s address in plain letters, read from its own papers';
  if (!/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(authority))
    return 'has no name of a site after "//": lower-case letters, digits, hyphens and dots, like "www.example.org"';
  return undefined;
}
