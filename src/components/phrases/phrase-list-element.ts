import { CustomElement } from '../custom-element/custom-element.ts';
import { onceVoiced } from './local-voice.ts';

/** What a list is told when other sentences stand in it. */
export const linesChanged = 'lines-changed';

/** Shows its sentences large, to hold up to someone, fills them in, and says them. */
class PhraseList extends CustomElement {
  protected start(): void {
    // It has the words for what is loaded when it is needed.
    const tools = this.inside('[data-words]');
    this.listen(tools, 'click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-do]');
      if (button?.dataset['do'] === 'large')
        void import('./phrase-view.ts').then(({ showPhrases }) => showPhrases(this, tools));
      else if (button)
        void import('./phrase-blanks.ts').then(({ openBlanks }) => openBlanks(this, tools, button));
    });
    const voice = () =>
      onceVoiced(
        () => void import('./phrase-voice.ts').then(({ addVoice }) => addVoice(this, tools)),
      );
    voice();
    this.listen(this, linesChanged, voice);
  }
}

PhraseList.define('phrase-list');
