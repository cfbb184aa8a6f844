import type { CaseFile } from '../../lib/case/state.ts';
import { CaseTool } from '../case/case-tool.ts';
import type { DueView } from './due-view.ts';

/** Shows what is due by the log: as a list, as months, and as a file for the reader's own calendar. */
class CaseDue extends CaseTool<DueView> {
  protected start(): void {
    this.hear('click', 'button[data-do]', (button) => this.with((view) => view.press(button)));
    this.use();
  }

  protected async load() {
    return (await import('../case/views.ts')).openDue;
  }

  protected show({ charges, events }: Readonly<CaseFile>): void {
    const isEmpty = Object.keys(charges).length + Object.keys(events).length === 0;
    this.inside('[data-part="empty"]').hidden = !isEmpty;
    this.inside('[data-part="filled"]').hidden = isEmpty;
    this.toggleAttribute('data-filled', !isEmpty);
    if (isEmpty) return;
    if (this.view) this.view.show();
    else void this.with();
  }
}

CaseDue.define('case-due');
