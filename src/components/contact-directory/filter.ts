/** What the directory is narrowed down to; an empty string stands for any. */
export interface Filter {
  purpose: string;
  brand: string;
  language: string;
  openNow: boolean;
  /** Whether only those are left that are reached without a voice. */
  voiceless: boolean;
}

/** What the filter knows of a contact. */
export interface Member {
  purposes: readonly string[];
  brands: readonly string[];
  languages: readonly string[];
  /** Whether one of its lines is known to be open now. */
  isOpen: boolean;
  /** Whether one of its ways needs no voice. */
  isVoiceless: boolean;
}

/** A part of the filter with a value of its own. */
export type Choice = 'purpose' | 'brand' | 'language';

/** The filter that lets everything through. */
export const noFilter: Filter = {
  purpose: '',
  brand: '',
  language: '',
  openNow: false,
  voiceless: false,
};

const valuesOf = {
  purpose: 'purposes',
  brand: 'brands',
  language: 'languages',
} as const satisfies Record<Choice, keyof Member>;
/** The parts of the filter with values. */
export const choices = Object.keys(valuesOf) as Choice[];

/** Whether a contact passes the filter. */
export function passes(member: Member, filter: Filter): boolean {
  return (
    (!filter.openNow || member.isOpen) &&
    (!filter.voiceless || member.isVoiceless) &&
    choices.every((choice) => !filter[choice] || member[valuesOf[choice]].includes(filter[choice]))
  );
}

/** How many contacts would pass if `choice` were `value` and the rest stayed as it is. */
export function countWith(
  members: readonly Member[],
  filter: Filter,
  choice: Choice,
  value: string,
): number {
  return members.filter((member) => passes(member, { ...filter, [choice]: value })).length;
}

const start = '#show?';

/** The filter as an anchor to share: `#show?purpose=police&open=1`; empty when nothing is filtered. */
export function writeAnchor(filter: Filter): string {
  const values = new URLSearchParams();
  for (const choice of choices) if (filter[choice]) values.set(choice, filter[choice]);
  if (filter.openNow) values.set('open', '1');
  if (filter.voiceless) values.set('voiceless', '1');
  const text = values.toString();
  return text && start + text;
}

/**
 * The filter an anchor stands for, or null for an anchor of another kind. Values that are not
 * offered count as any.
 */
export function readAnchor(
  anchor: string,
  isOffered: (choice: Choice, value: string) => boolean,
): Filter | null {
  if (!anchor.startsWith(start)) return null;
  const values = new URLSearchParams(anchor.slice(start.length));
  const filter = {
    ...noFilter,
    openNow: values.get('open') === '1',
    voiceless: values.get('voiceless') === '1',
  };
  for (const choice of choices) {
    const value = values.get(choice) ?? '';
    if (isOffered(choice, value)) filter[choice] = value;
  }
  return filter;
}
