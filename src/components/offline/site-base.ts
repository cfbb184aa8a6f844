/** The path the site is published at, with a slash at both ends. */
export const siteBase: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');
