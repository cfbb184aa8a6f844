import { copyText } from '../../lib/copy-text.ts';
import { withoutRuby } from '../../lib/without-ruby.ts';

/** Loaded when a reader first uses a tool of a card: see `contact-card-element.ts`. */

/**
 * Does what a tool's button promises: copies the number and says so, hands over a contact file, or
 * shows the number as a code to scan.
 */
export async function useTool(button: HTMLButtonElement, card: HTMLElement): Promise<void> {
  const channel = button.closest<HTMLElement>('.channel');
  const link = channel?.querySelector<HTMLAnchorElement>('.channel__number a');
  if (!channel || !link) return;
  const dialled = decodeURIComponent(link.href.slice('tel:'.length));
  const organisation = card.dataset['name'] ?? '';
  const name = `${organisation} ${withoutRuby(channel.querySelector('.channel__name'))}`;
  const { tool, done = '', failed = '', note = '', hint = '', close = '' } = button.dataset;
  if (tool === 'copy') {
    // As it is dialled inside Japan, from the address: a browser's translation may rewrite digits of
    // the text.
    const number = dialled.replace(/^\+81/, '0');
    channel.querySelector('.channel__said')!.textContent = (await copyText(number)) ? done : failed;
  } else if (tool === 'save') {
    const { saveContacts } = await import('./contact-file.ts');
    const site = card.querySelector<HTMLAnchorElement>('.contact-card__site a')?.href;
    saveContacts(`${channel.id}.vcf`, [
      { name, organisation, number: dialled, note, ...(site && { site }) },
    ]);
  } else {
    const { showNumberCode } = await import('./number-code.ts');
    showNumberCode(link.href, { title: `${name} ${link.textContent.trim()}`, hint, close });
  }
}
