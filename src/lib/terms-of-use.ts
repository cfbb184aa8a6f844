/** What every file that is made for others to use or carry along says of its use. */
export const terms = {
  licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Torimodosu contributors',
} as const;
