/** A result in words. */
export interface ResultInWords {
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  overall: string;
  basis: string;
  /** How many answers were "not sure"; empty when none was. */
  unsure: string;
  caveat: string;
  /** Every way in: its name and how far it is closed, or that it was not asked about. */
  ways: { name: string; state: string }[];
  waysTitle: string;
  /** What to do next, best first. */
  next: string[];
  nextTitle: string;
  /** The page's own address. */
  address: string;
}

/** The result as plain text that the reader sees before sharing it. Empty parts are left out. */
export function shareText(result: ResultInWords): string {
  const part = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines];
  return [
    `${result.title} (${result.date})`,
    result.overall,
    result.basis,
    ...(result.unsure ? [result.unsure] : []),
    ...part(
      result.nextTitle,
      result.next.map((fix, index) => `${index + 1}. ${fix}`),
    ),
    ...part(
      result.waysTitle,
      result.ways.map(({ name, state }) => `- ${name}: ${state}`),
    ),
    '',
    result.caveat,
    result.address,
  ].join('\n');
}
