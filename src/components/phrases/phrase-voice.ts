import { wordsOf, type Word } from '../../lib/fill.ts';
import { element } from '../../lib/element.ts';
import { partIn, phraseItems, textIn } from './phrase-items.ts';
import { say, stopSpeaking } from './speech.ts';

/**
 * Gives each sentence of a list its buttons to be said.
 * @param tools brings their words
 */
export function addVoice(list: Element, tools: HTMLElement): void {
  const word = wordsOf(tools);
  for (const item of phraseItems(list))
    if (!item.querySelector('.phrases__voice')) item.append(voiceOf(item, word));
}

/** The buttons that say a sentence, as it stands when they are pressed: again, or slowly. */
export function voiceOf(item: Element, word: Word): HTMLElement {
  const part = element('p', 'phrases__voice screen-only');
  part.append(voiceButton(item, word, false), voiceButton(item, word, true));
  return part;
}

function voiceButton(item: Element, word: Word, slowly: boolean): HTMLButtonElement {
  const button = element('button', 'button button--quiet');
  button.type = 'button';
  let isSaying = false;
  // By its sentence, in the words of the reader, one button is told from another.
  const sentence = partIn(item, 'meaning') ?? partIn(item, 'sentence')!;
  button.setAttribute('aria-labelledby', `${idOf(button)} ${idOf(sentence)}`);
  const label = (name: string) => {
    button.textContent = word(name);
  };
  button.addEventListener('click', () => {
    if (isSaying) return stopSpeaking();
    const ended = () => {
      isSaying = false;
      label(slowly ? 'slow' : 'again');
    };
    say(textIn(item, 'sentence'), { slowly, ended });
    isSaying = true;
    label('stop');
  });
  label(slowly ? 'slow' : 'say');
  return button;
}

let named = 0;

/** The id of a part, given to it where it has none. */
const idOf = (part: Element): string => (part.id ||= `phrase-${++named}`);
