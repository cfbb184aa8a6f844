/** The texts of a kit as they travel in one file. */
export interface Kit {
  /** Styles that pages carry in themselves: here once each, since gzip looks back only 32 kB. */
  styles: string[];
  /** By the paths of their entries; a page has the number of its style in its place. */
  texts: Record<string, string>;
}

const carried = /<style>([^<]*)<\/style>/;

/** Puts texts together for travelling. */
export function packKit(texts: Record<string, string>): Kit {
  const styles = new Set<string>();
  for (const text of Object.values(texts)) {
    const style = carried.exec(text)?.[1];
    if (style !== undefined) styles.add(style);
  }
  const sorted = [...styles].sort((a, b) => a.length - b.length);
  const packed = Object.entries(texts).map(([path, text]) => [
    path,
    text.replace(carried, (_, style: string) => `<style>${sorted.indexOf(style)}</style>`),
  ]);
  return { styles: sorted, texts: Object.fromEntries(packed) as Record<string, string> };
}

/** A text as it was before it travelled; empty when the kit lacks it. */
export function textOfKit({ styles, texts }: Kit, path: string): string {
  return (texts[path] ?? '').replace(
    carried,
    (_, number: string) => `<style>${styles[Number(number)] ?? ''}</style>`,
  );
}
