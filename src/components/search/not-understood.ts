import { copyText } from '@lib/copy-text';
import { element } from '@lib/element';
import { notUnderstoodFile } from '@lib/search/not-understood-file';
import { plainJson } from '../readings/plain-json';

/** Words by their names; `address` is where this publication gets mail, empty where it gets none. */
type Words = Record<string, string>;

const files = new Map<string, Promise<Words>>();

/**
 * The lines above an answer that fits nothing, which only such an answer loads: that the words were
 * not understood, and a way to give them to the maintainers. Nothing is sent or kept: the reader may
 * copy the words, or write them in a mail of their own.
 * @param base path the site is published at, with a slash at both ends
 * @param language of what is said
 * @param shown the query as a note repeats it
 */
export async function notUnderstood(
  base: string,
  language: string,
  query: string,
  shown: string,
): Promise<HTMLElement[]> {
  const words = await wordsIn(`${base}pagefind/${notUnderstoodFile(language)}`);
  const said = element('output');
  const copy = element('button', 'button button--quiet', words['tell.copy']!);
  copy.type = 'button';
  copy.addEventListener('click', () => {
    void copyText(query).then((isCopied) => {
      said.textContent = words[isCopied ? 'tell.copied' : 'tell.notCopied']!;
    });
  });
  const offer = element('p', '', copy, ' ');
  if (words['address']) {
    const mail = element('a', '', words['tell.mail']!);
    mail.href = `mailto:${words['address']}?body=${encodeURIComponent(query)}`;
    offer.append(mail, ' ');
  }
  offer.append(said);
  return [
    element(
      'p',
      '',
      words['notUnderstood']!.replace('{words}', () => shown),
    ),
    element('p', '', words['tell.why']!),
    offer,
  ];
}

/** Remembers what is under way or done, and forgets what failed, so that it can be tried again. */
function wordsIn(file: string): Promise<Words> {
  const known = files.get(file);
  if (known) return known;
  const begun = fetch(file).then((answer) => plainJson<Words>(answer));
  begun.catch(() => files.delete(file));
  files.set(file, begun);
  return begun;
}
