import { CustomElement } from '../custom-element/custom-element.ts';

/** Shows its sentences large, to hold up to someone. */
class PhraseList extends CustomElement {
  protected start(): void {
    const button = this.inside('button');
    this.listen(button, 'click', () => {
      void import('./phrase-view.ts').then(({ showPhrases }) => showPhrases(this, button.dataset));
    });
  }
}

PhraseList.define('phrase-list');
