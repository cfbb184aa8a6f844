/**
 * The device's own voice for Japanese. Other voices send what they say to somebody’s server, and are
 * none for us.
 */
export function localVoice(): SpeechSynthesisVoice | undefined {
  // Android writes ja_JP.
  return speech()
    ?.getVoices()
    .find(({ localService, lang }) => localService && /^ja(?![a-z])/i.test(lang));
}

/** Runs once the device has such a voice: many have told of none yet when the page is ready. */
export function onceVoiced(run: () => void): void {
  if (localVoice()) return run();
  speech()?.addEventListener('voiceschanged', () => onceVoiced(run), { once: true });
}

/** Some browsers have no speech, and old ones none that is listened to. */
function speech(): SpeechSynthesis | undefined {
  const found = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  return found && 'addEventListener' in found ? found : undefined;
}
