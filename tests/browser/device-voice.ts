/** What a device was told to do with its voice: a text to say, how fast and by which voice, or to fall silent. */
export type Said = 'cancel' | { text: string; rate: number; voice: string };

/** The voice of a device in a test, as a page finds it in `speechSynthesis`. */
export interface DeviceVoice extends EventTarget {
  said: Said[];
  /** Tells the page of these voices from now on. */
  offer(voices: { name: string; lang: string; localService: boolean }[]): void;
  /** What was being said is over. */
  finish(): void;
}

/**
 * Gives a window the voices of a device, of which test browsers have none. Runs in the browser too,
 * so that it needs nothing from outside.
 */
export function giveDeviceVoice(
  voices: { name: string; lang: string; localService: boolean }[],
): void {
  interface Utterance extends EventTarget {
    text: string;
    rate: number;
    voice: { name: string };
  }
  class SpeechSynthesisUtterance extends EventTarget {
    rate = 1;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  class Speech extends EventTarget {
    said: Said[] = [];
    #voices = voices;
    #now: Utterance | undefined;
    getVoices() {
      return this.#voices;
    }
    offer(offered: typeof voices) {
      this.#voices = offered;
      this.dispatchEvent(new Event('voiceschanged'));
    }
    speak(utterance: Utterance) {
      const { text, rate, voice } = utterance;
      this.said.push({ text, rate, voice: voice.name });
      this.#now = utterance;
    }
    cancel() {
      this.said.push('cancel');
      this.#end('error');
    }
    finish() {
      this.#end('end');
    }
    #end(type: string) {
      const ended = this.#now;
      this.#now = undefined;
      ended?.dispatchEvent(new Event(type));
    }
  }
  for (const [name, value] of Object.entries({
    SpeechSynthesisUtterance,
    speechSynthesis: new Speech(),
  }))
    Object.defineProperty(globalThis, name, { value, configurable: true });
}

export const localJapanese = { name: 'own', lang: 'ja-JP', localService: true };
/** Says Japanese by somebody's server. */
export const remoteJapanese = { name: 'remote', lang: 'ja-JP', localService: false };
export const localEnglish = { name: 'english', lang: 'en-US', localService: true };
