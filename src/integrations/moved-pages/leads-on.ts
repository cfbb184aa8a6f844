/**
 * Whether a page only leads from where a page was to where it is. It is the one kind of page that
 * goes on by itself; a text of content cannot say that it does, since its `<` is escaped.
 * @param html the whole page as it was built
 */
export function leadsOn(html: string): boolean {
  return html.includes('<noscript><meta http-equiv="refresh"');
}
