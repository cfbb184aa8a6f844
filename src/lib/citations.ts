/**
 * What a page cites, read from its MDX text. Tags take plain string attributes only (the build
 * refuses anything else), so a pattern is enough and the list is known before the page is rendered:
 * a citation in the first line can show the number its source has in the list at the end.
 */
export interface Citations {
  sources: string[];
  contacts: string[];
  timeLimits: string[];
  checklists: string[];
  charts: string[];
  diagrams: string[];
}

const tagOf: Record<keyof Citations, RegExp> = {
  sources: /<(?:Cite|SourceLink)\b[^>]*?\bid="([^"]+)"/g,
  contacts: /<(?:ContactCard|Contact|Phrases)\b[^>]*?\bid="([^"]+)"/g,
  timeLimits: /<(?:TimeLimit|Duration)\b[^>]*?\bid="([^"]+)"/g,
  checklists: /<Checklist\b[^>]*?\bid="([^"]+)"/g,
  charts: /<Chart\b[^>]*?\bid="([^"]+)"/g,
  diagrams: /<Diagram\b[^>]*?\bid="([^"]+)"/g,
};

/** The ids a page's text cites, each once, in the order of the text. */
export function citationsIn(mdx: string): Citations {
  const find = (pattern: RegExp) => [
    ...new Set([...mdx.matchAll(pattern)].map((match) => match[1]!)),
  ];
  return {
    sources: find(tagOf.sources),
    contacts: find(tagOf.contacts),
    timeLimits: find(tagOf.timeLimits),
    checklists: find(tagOf.checklists),
    charts: find(tagOf.charts),
    diagrams: find(tagOf.diagrams),
  };
}

/** Whether a page's text shows a contact, so that the page carries the warnings that go with one. */
export function namesContacts(mdx: string): boolean {
  return /<(?:Contact|ContactCard|ContactDirectory|Checklist|CallScript)\b/.test(mdx);
}
