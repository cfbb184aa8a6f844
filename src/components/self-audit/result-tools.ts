import { copyText } from '../../lib/copy-text.ts';
import { saveFile } from '../../lib/save-file.ts';
import { shareText } from './share-text.ts';

/**
 * Does what a button beside the result promises.
 * @param today `YYYY-MM-DD`
 * @returns the name of the text that says what was done, if there is something to say
 */
export async function useTool(
  name: string,
  audit: HTMLElement,
  today: string,
): Promise<string | undefined> {
  const panel = audit.querySelector<HTMLElement>('[data-panel]')!;
  const field = panel.querySelector('textarea')!;
  switch (name) {
    case 'share':
      field.value = resultAsText(audit, today);
      panel.hidden = false;
      // Many desktop browsers have no sheet for sharing; copying is always offered.
      panel.querySelector<HTMLElement>('[data-tool="send"]')!.hidden = !('share' in navigator);
      // The cursor at the end would scroll the text to its end.
      field.setSelectionRange(0, 0);
      field.focus();
      return undefined;
    case 'copy':
      if (await copyText(field.value)) return 'copied';
      field.select();
      return 'notCopied';
    case 'send':
      // The reader may close the device's own sheet: nothing to say then.
      await navigator.share({ text: field.value }).catch(() => undefined);
      return undefined;
    default:
      return remind(audit.dataset);
  }
}

function resultAsText(audit: HTMLElement, date: string): string {
  const labels = audit.dataset;
  return shareText({
    title: labels['shareTitle']!,
    date,
    overall: textOf(audit, '.audit-result [data-overall]'),
    basis: textOf(audit, '.audit-result [data-basis]'),
    unsure: textOf(audit, '.audit-result [data-unsure]:not([hidden])'),
    caveat: labels['caveat']!,
    ways: [...audit.querySelectorAll('[data-way]')].map((way) => ({
      name: textOf(way, '.audit-ways__name'),
      state: textOf(way, '[data-state]'),
    })),
    waysTitle: labels['shareWays']!,
    next: [...audit.querySelectorAll('[data-fixes="top"] > li')].map(
      (fix) => `${textOf(fix, 'h5')} (${textOf(fix, '.audit-fixes__minutes')})`,
    ),
    nextTitle: labels['shareNext']!,
    address: pageAddress(),
  });
}

async function remind({ event, eventText }: DOMStringMap): Promise<string> {
  try {
    const { reminder } = await import('./reminder.ts');
    const file = reminder(event!, eventText!, pageAddress(), new Date());
    saveFile(file, 'torimodosu.ics', 'text/calendar');
    return 'reminded';
  } catch {
    return 'notReminded';
  }
}

const pageAddress = () => location.origin + location.pathname;

const textOf = (root: ParentNode, selector: string) =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
