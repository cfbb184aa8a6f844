import { wordsOf } from '../../lib/fill.ts';
import { element } from '../../lib/element.ts';
import { openLargeView } from '../large-view/large-view.ts';
import { answerButton, answersOf } from '../pointing/answer-view.ts';
import { localVoice } from './local-voice.ts';
import { copyOf, partIn, phraseItems, textIn } from './phrase-items.ts';
import { voiceOf } from './phrase-voice.ts';
import { stopSpeaking } from './speech.ts';

/**
 * Shows the sentences of a list one at a time, as large as the screen allows, to hold up to someone.
 * @param tools brings the words of the view and of the voice's buttons
 */
export function showPhrases(list: Element, tools: HTMLElement): void {
  const word = wordsOf(tools);
  const items = phraseItems(list);
  // The sentence is the point of the view: it has the focus, and is read out, before its buttons,
  // with the case it is for: what is not true for a reader must not be said.
  const shown = element('div', 'large-view__shown');
  shown.tabIndex = -1;
  shown.autofocus = true;
  shown.ariaLive = 'polite';
  shown.ariaAtomic = 'true';
  const count = element('p', 'large-view__count');
  const when = element('p', 'large-view__when');
  const sentence = element('p', 'large-view__sentence');
  sentence.lang = 'ja';
  sentence.translate = false;
  const spoken = element('p', 'large-view__spoken');
  spoken.lang = 'ja-Latn';
  spoken.translate = false;
  const meaning = element('p', 'large-view__meaning');
  const voice = element('div', 'large-view__voice');
  const steps = element('div', 'large-view__steps');
  const back = element('button', 'button', word('previous'));
  const forth = element('button', 'button', word('next'));
  shown.append(count, when, sentence);
  steps.append(back, forth);
  const answers = answersOf(document);
  let at = 0;
  const turn = (by: number) => {
    stopSpeaking();
    at += by;
    const item = items[at]!;
    when.replaceChildren(...copyOf(partIn(item, 'when')));
    sentence.replaceChildren(...copyOf(partIn(item, 'sentence')));
    spoken.textContent = textIn(item, 'romaji');
    meaning.replaceChildren(...copyOf(partIn(item, 'meaning')));
    meaning.lang = partIn(item, 'meaning')?.closest<HTMLElement>('[lang]')?.lang ?? '';
    count.textContent = `${at + 1} / ${items.length}`;
    if (localVoice()) voice.replaceChildren(voiceOf(item, word));
    back.disabled = at === 0;
    forth.disabled = at === items.length - 1;
  };
  back.addEventListener('click', () => turn(-1));
  forth.addEventListener('click', () => turn(1));
  turn(0);
  openLargeView(
    { title: word('title'), close: word('close') },
    ...[shown, spoken, meaning, voice],
    ...(answers ? [answerButton(answers)] : []),
    steps,
  ).addEventListener('close', stopSpeaking);
}
