/** Which sheets a packet has, whether a list of them lies on top, and whose numbers it shows. */
export interface PacketChoice {
  sheets: string[];
  cover: boolean;
  /** Ids of the card issuers; all of them when none is chosen. */
  issuers: string[];
}

/** What can be chosen. */
interface PacketOffer {
  sheets: readonly string[];
  issuers: readonly string[];
}

/** What stands for every sheet in an address. */
const everySheet = 'all';

/** Reads a choice from the part of an address after `#`. Unknown names are left out. */
export function readChoice(hash: string, offer: PacketOffer): PacketChoice {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const known = (name: string, offered: readonly string[]) => {
    const asked = new Set((values.get(name) ?? '').split('.'));
    return offered.filter((id) => asked.has(id));
  };
  return {
    sheets: values.get('sheets') === everySheet ? [...offer.sheets] : known('sheets', offer.sheets),
    cover: values.has('cover'),
    issuers: known('issuers', offer.issuers),
  };
}

/** Whether the address asks to choose the card issuers at once: `own=1`. */
export function asksForIssuers(hash: string): boolean {
  return new URLSearchParams(hash.replace(/^#/, '')).has('own');
}

/** Writes a choice as the part of an address after `#`; a choice of nothing is empty. */
export function writeChoice(choice: PacketChoice, offer: PacketOffer): string {
  const all = choice.sheets.length === offer.sheets.length;
  return [
    ...(choice.sheets.length === 0 ? [] : [`sheets=${all ? everySheet : choice.sheets.join('.')}`]),
    ...(choice.cover ? ['cover=1'] : []),
    ...(choice.issuers.length === 0 ? [] : [`issuers=${choice.issuers.join('.')}`]),
  ].join('&');
}

/** Whether an organisation is shown: every one that is no issuer, and the chosen issuers. */
export function showsContact(id: string, choice: PacketChoice, offer: PacketOffer): boolean {
  return !offer.issuers.includes(id) || choice.issuers.length === 0 || choice.issuers.includes(id);
}
