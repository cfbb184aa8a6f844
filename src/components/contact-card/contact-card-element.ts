import { believedNow } from '../../lib/device-clock.ts';
import { freshnessBetween } from '../../lib/freshness.ts';
import { readCalendar } from '../../lib/holiday-calendar.ts';
import { dateAt } from '../../lib/japan-time.ts';
import { openState } from '../../lib/opening-time.ts';
import type { Language } from '../../model/language.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import type { OpeningHours } from '../../model/fields/opening-hours.ts';
import { openWords, type OpenWords } from './open-words.ts';

/** How often the hours are compared with the clock, in milliseconds. */
const pace = 20_000;
const japanOffset = -540;
const language = document.documentElement.lang as Language;

/**
 * Adds to a card what the clock and the device can do: whether a line answers now, how old its
 * facts are when an old copy is read, copying a number, a contact file, and a code to scan.
 */
class ContactCard extends CustomElement {
  protected start(): void {
    this.refresh();
    this.listen(this, 'click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-tool]');
      if (button) void import('./channel-tools.ts').then(({ useTool }) => useTool(button, this));
    });
  }

  /** Brings the card up to the device's clock. */
  refresh(): void {
    // What cards of a list have in common stands around them.
    const { dataset } = this.closest<HTMLElement>('[data-built]') ?? this;
    const { built, withheld, words, holidays } = dataset;
    const now = believedNow(Date.now(), built ?? '');
    if (now === null) return;
    for (const channel of this.querySelectorAll<HTMLElement>('.channel[data-shown]'))
      this.#age(channel, dateAt(now), withheld ?? '');
    for (const line of this.querySelectorAll<HTMLElement>('.channel__open[data-hours]')) {
      const state = openState(
        JSON.parse(line.dataset['hours']!) as OpeningHours,
        readCalendar(holidays ?? ''),
        now,
      );
      const inJapan = new Date(now).getTimezoneOffset() === japanOffset;
      const said = openWords(state, now, JSON.parse(words!) as OpenWords, language, inJapan);
      line.dataset['open'] = state.kind;
      // What stands there differs from what was said, where words have readings.
      if (line.dataset['openSaid'] !== said) line.textContent = line.dataset['openSaid'] = said;
    }
  }

  /** Marks or withholds a channel that has grown old since the page was built. */
  #age(channel: HTMLElement, today: string, withheld: string): void {
    const { fresh, shown, ageing, state } = channel.dataset;
    const age = freshnessBetween({ fresh: fresh!, shown: shown! }, today);
    if (age === 'fresh' || age === state || (age === 'ageing' && state === 'withheld')) return;
    channel.dataset['state'] = age;
    let said = channel.querySelector<HTMLElement>('.channel__state');
    if (!said) {
      said = document.createElement('p');
      said.className = 'channel__state';
      channel.querySelector('.channel__label')?.after(said);
    }
    const icon = said.querySelector('svg');
    said.textContent = (age === 'ageing' ? ageing : withheld) ?? '';
    if (icon) said.prepend(icon);
    if (age === 'ageing') return;
    // The name of a page outlives the link to it.
    for (const part of channel.querySelectorAll('[data-usable]'))
      part.replaceWith(...(part.matches('.channel__name') ? part.childNodes : []));
    this.querySelector('.contact-card__safe-route')?.removeAttribute('hidden');
  }
}

ContactCard.define('contact-card');

function refreshAll(): void {
  for (const card of document.querySelectorAll<ContactCard>('contact-card')) card.refresh();
  document.dispatchEvent(new CustomEvent('contact-cards-refreshed'));
}
setInterval(refreshAll, pace);
// A page that comes back from the background shows the hour it left.
document.addEventListener('visibilitychange', refreshAll);
