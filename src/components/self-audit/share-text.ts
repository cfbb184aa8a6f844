/**
 * A result as plain text that the reader sees before sharing it. Empty lines and parts without lines
 * are left out.
 * @param head what it is, and the result as a whole
 * @param parts lists of lines, each with its title
 * @param end what is to be said of all of it, and where it comes from
 */
export function shareText(
  head: string[],
  parts: [title: string, lines: string[]][],
  end: string[],
): string {
  return [
    head,
    ...parts.flatMap(([title, lines]) => (lines.length ? [[title, ...lines]] : [])),
    end,
  ]
    .map((lines) => lines.filter(Boolean).join('\n'))
    .join('\n\n');
}
