/** A piece of a page whose signs are safe where they stand. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template can hold: text is escaped, lists are joined, nothing stands for what is not there. */
type Part = string | number | Html | false | undefined | readonly Part[];

/** Writes HTML: whatever is put into the template is text, unless it was written by this too. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    strings.reduce((before, string, index) => before + written(parts[index - 1]) + string),
  );
}

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === false || part === undefined) return '';
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
