import { speechText } from '../../lib/japanese/speech-text.ts';
import { localVoice } from './local-voice.ts';

/** How fast a sentence is said for somebody who wants to follow each word. */
const slow = 0.6;

/** Ends what is being said. */
let endCurrent: (() => void) | undefined;

/**
 * Says a Japanese sentence with the device's own voice, instead of what is being said. Says nothing
 * where there is no such voice.
 * @param ended is told once when it is said, or was stopped
 */
export function say(
  sentence: string,
  { slowly, ended }: { slowly: boolean; ended: () => void },
): void {
  stopSpeaking();
  const voice = localVoice();
  if (!voice) return ended();
  const utterance = new SpeechSynthesisUtterance(speechText(sentence));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = slowly ? slow : 1;
  const end = () => {
    // An older one may be told that it was stopped after the next has begun.
    if (endCurrent !== end) return;
    endCurrent = undefined;
    ended();
  };
  utterance.addEventListener('end', end);
  utterance.addEventListener('error', end);
  endCurrent = end;
  speechSynthesis.speak(utterance);
}

/** Falls silent. */
export function stopSpeaking(): void {
  const end = endCurrent;
  if (!end) return;
  speechSynthesis.cancel();
  end();
}

// Browsers go on speaking on the next page.
addEventListener('pagehide', stopSpeaking);
