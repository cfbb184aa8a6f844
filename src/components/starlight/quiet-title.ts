/** A part of a page's `<head>`, as Starlight hands it out. */
interface HeadPart {
  tag: string;
  attrs?: Record<string, unknown> | undefined;
  content?: string | undefined;
}

/** The part with another title, where it holds the page's: in the tab, or for what shows a link to it. */
export function withTitle<Part extends HeadPart>(part: Part, title: string): Part {
  if (part.tag === 'title') return { ...part, content: title };
  return part.attrs?.['property'] === 'og:title'
    ? { ...part, attrs: { ...part.attrs, content: title } }
    : part;
}
