import { walletHalves } from '../../lib/case/stop-list.ts';
import { writeDate } from '../../lib/dates.ts';
import { element } from '../../lib/element.ts';
import type { Word } from '../../lib/fill.ts';
import type { Language } from '../../model/language.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { entriesOf } from './stop-entries.ts';
import { savePicture } from './stop-picture.ts';

/** Does what a button below the list promises with the cards that are shown. */
export type UseTool = (tool: string) => Promise<void>;

/** Loaded when a reader first takes the list along: see `stop-list-element.ts`. */
export const openStopList =
  (list: CaseTool<UseTool>): UseTool =>
  async (tool) => {
    const { word } = list;
    const cards = [...list.querySelectorAll<HTMLElement>('[data-stop]:not([hidden])')];
    const entries = entriesOf(cards, word);
    if (tool === 'contacts') {
      const contacts = entries.flatMap((entry) => entry.contacts);
      if (contacts.length === 0) return list.say(word('noNumbers'));
      const { saveContacts } = await import('../contact-card/contact-file.ts');
      saveContacts('torimodosu.vcf', contacts);
      list.say(word('contactsSaved', { count: contacts.length }));
    } else if (tool === 'picture') {
      const count = await savePicture(entries, word);
      const leftOut = count > 0 ? word('pictureLeftOut', { count }) : '';
      list.say(`${word('pictureSaved')} ${leftOut}`.trim());
    } else {
      if (tool === 'wallet') {
        fillWallet(list, entries, word);
        list.dataset['paper'] = 'wallet';
        addEventListener('afterprint', () => delete list.dataset['paper'], { once: true });
      }
      print();
      list.say('');
    }
  };

/** The wallet card as it was drawn. */
let blankCard: Element | undefined;

/** Puts the lines onto the halves; a half without lines keeps the blanks that it was drawn with. */
function fillWallet(list: HTMLElement, entries: ReturnType<typeof entriesOf>, word: Word): void {
  const wallets = list.querySelector('[data-wallets]')!;
  blankCard ??= wallets.firstElementChild!.cloneNode(true) as Element;
  const blankHalf = blankCard.querySelector('[data-half]')!;
  const { lang } = document.documentElement;
  const halves = walletHalves(entries).map((lines) => {
    const half = blankHalf.cloneNode(true) as HTMLElement;
    if (lines.length === 0) return half;
    const rows = lines.map(({ name, number, isNumber }) => {
      const texts = [name, number].map((text) => element('span', '', text));
      const row = element('p', 'stop-wallet__line', ...texts);
      row.toggleAttribute('data-number', isNumber);
      return row;
    });
    half.querySelector('[data-blanks]')!.replaceChildren(...rows);
    const fresh = lines.flatMap((line) => line.fresh ?? []).sort()[0];
    half.querySelector('[data-foot]')!.textContent = [
      word('edition'),
      fresh ? word('checkAfter', { date: writeDate(fresh, lang as Language) }) : '',
    ].join(' ');
    return half;
  });
  const made = halves.flatMap((_, index) => {
    if (index % 2 > 0) return [];
    const card = blankCard!.cloneNode(true) as Element;
    const places = card.querySelectorAll('[data-half]');
    for (const [at, place] of [...places].entries()) place.replaceWith(halves[index + at]!);
    return [card];
  });
  wallets.replaceChildren(...made);
}
