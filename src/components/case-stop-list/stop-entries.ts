import type { StopLine } from '../../lib/case/stop-list.ts';
import type { Word } from '../../lib/fill.ts';
import type { ContactFile } from '../contact-card/contact-file.ts';

/** What stands on a card now; an old copy of the page has taken numbers away that are too old. */
interface Entry extends StopLine {
  contacts: ContactFile[];
  /** The last day on which the number of the line counts as fresh, `YYYY-MM-DD`. */
  fresh: string | undefined;
}

/** Reads the cards as they are shown: their numbers stand nowhere else on the page. */
export function entriesOf(cards: readonly HTMLElement[], word: Word): Entry[] {
  return cards.map((card) => {
    const name = textOf(card, '.contact-card__name', '.contact-card__name-ja');
    const site = card.querySelector<HTMLAnchorElement>('.contact-card__more [rel]')?.href;
    const channels = [...card.querySelectorAll<HTMLElement>('.channel')].flatMap((channel) => {
      const link = channel.querySelector<HTMLAnchorElement>('.channel__number a');
      return link ? [{ channel, link }] : [];
    });
    const [first] = channels;
    return {
      name,
      number: first ? first.link.textContent.trim() : insteadOf(card, word),
      isNumber: first !== undefined,
      fresh: first?.channel.dataset['fresh'],
      contacts: channels.map(({ channel, link }) => ({
        name: `${name} ${textOf(channel, '.channel__name')}`,
        organisation: name,
        number: decodeURIComponent(link.href.slice('tel:'.length)),
        note: [
          textOf(card, '.contact-card__first'),
          textOf(channel, '.channel__state'),
          textOf(channel, '.channel__origin') || textOf(card, ':scope > * > .channel__origin'),
        ]
          .filter(Boolean)
          .join(' '),
        ...(site && { site }),
      })),
    };
  });
}

/** What is said where a card shows no number that may be dialled. */
function insteadOf(card: HTMLElement, word: Word): string {
  const own = textOf(card, '[data-instead]');
  if (own) return own;
  return word(card.querySelector('[data-state="withheld"]') ? 'withheld' : 'noneKnown');
}

/** The words of a part, without those of another one inside it. */
function textOf(root: HTMLElement, selector: string, without?: string): string {
  const part = root.querySelector(selector)?.cloneNode(true) as Element | undefined;
  if (without) part?.querySelector(without)?.remove();
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
