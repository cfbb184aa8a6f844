/**
 * The pages of the emergency kit, below a language: what each device keeps unasked (see `allowance`),
 * whole or not at all. Whatever a first button of one of them opens is one of them too
 * (tests/site/offline-files.test.ts). A page with the control to leave quietly is never kept.
 */
const pages = [
  '',
  'act-now/',
  'do/stop-card/',
  'do/contact-amazon/',
  'do/claim-money/',
  'situations/can-sign-in/',
  'situations/locked-out/',
  'situations/card-only/',
  'situations/gift-cards/',
  'situations/support-scam/',
  'do/save-evidence/',
  'do/secure-mailbox/',
  'contacts/',
  'search/',
];

/** Groups of pages that are in the kit as a whole: every contact and every script. */
const groups = /^(contacts|say)\/./;

/** Whether a path of the built site, such as `ja/act-now/`, is a page of a kit. */
export function isInKit(path: string): boolean {
  const below = /^[^/]+\/(.*)$/.exec(path)?.[1];
  return below !== undefined && (pages.includes(below) || groups.test(below));
}
