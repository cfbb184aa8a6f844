import rehypeRaw from 'rehype-raw';

/** The processor that a plugin is attached to, as far as it is used. */
interface Processor {
  use: (plugin: typeof rehypeRaw, isOn: false) => unknown;
}

/**
 * Switches off rehype-raw, which Astro adds to every MDX page. It parses the whole tree again to read
 * HTML in code that was highlighted; there is none here, MDX has no other raw HTML, and it took a
 * third of the time of the Markdown.
 */
export function remarkWithoutRawHtml(this: Processor): void {
  this.use(rehypeRaw, false);
}
