import { copyText } from '../../lib/copy-text.ts';
import type { Word } from '../../lib/fill.ts';
import { keptDays } from '../../lib/kept/clock.ts';
import { shareText } from './share-text.ts';

/**
 * Does what a button beside the result promises.
 * @param today `YYYY-MM-DD`
 * @returns the name of the text that says what was done, if there is something to say
 */
export async function useTool(
  name: string,
  audit: HTMLElement,
  word: Word,
  today: string,
): Promise<string | undefined> {
  const panel = audit.querySelector<HTMLElement>('[data-panel]')!;
  const field = panel.querySelector('textarea')!;
  switch (name) {
    case 'share':
      field.value = resultAsText(audit, word, today);
      panel.hidden = false;
      // Many desktop browsers have no sheet for sharing; copying is always offered.
      panel.querySelector<HTMLElement>('[data-tool="send"]')!.hidden = !('share' in navigator);
      // The cursor at the end would scroll the text to its end.
      field.setSelectionRange(0, 0);
      field.focus();
      return undefined;
    case 'copy':
      if (await copyText(field.value)) return 'share.copied';
      field.select();
      return 'share.notCopied';
    case 'send':
      // The reader may close the device's own sheet: nothing to say then.
      await navigator.share({ text: field.value }).catch(() => undefined);
      return undefined;
    default:
      try {
        const { saveReminder } = await import('./reminder.ts');
        saveReminder(word('remind.event'), word('remind.text', { days: keptDays }), pageAddress());
        return 'remind.done';
      } catch {
        return 'remind.failed';
      }
  }
}

function resultAsText(audit: HTMLElement, word: Word, date: string): string {
  const root = audit.querySelector('.audit-result')!;
  const each = (selector: string, line: (entry: Element, index: number) => string) =>
    [...root.querySelectorAll(selector)].map(line);
  return shareText(
    [
      `${word('share.title')} (${date})`,
      textOf(root, '[data-overall]'),
      textOf(root, '[data-basis]'),
      textOf(root, '[data-unsure]'),
    ],
    [
      [
        word('share.next'),
        each(
          '[data-fixes="top"] > li',
          (fix, index) => `${index + 1}. ${textOf(fix, 'h5')} (${textOf(fix, 'small')})`,
        ),
      ],
      [
        word('result.entry'),
        each('[data-way]', (way) => `- ${textOf(way, 'h5')}: ${textOf(way, '[data-state]')}`),
      ],
    ],
    [textOf(root, '.audit-result__caveat'), pageAddress()],
  );
}

const pageAddress = () => location.origin + location.pathname;

const textOf = (root: ParentNode, selector: string) =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
