import type { CaseFile } from '../../lib/case/state.ts';
import { CaseTool } from '../case/case-tool.ts';
import type { LogView } from './log-view.ts';

/** The log of a case: what draws and changes it is loaded with the first entry or the first press. */
class CaseLog extends CaseTool<LogView> {
  protected start(): void {
    this.hear('click', 'button[data-do]', (button) => this.with((view) => view.press(button)));
    this.hear<HTMLFormElement>('submit', 'form', (form) => this.with((view) => view.submit(form)));
    this.hear<HTMLInputElement>('change', 'input, select', (field) =>
      this.with((view) => view.choose(field)),
    );
    this.use();
  }

  protected async load() {
    return (await import('./log-view.ts')).openLog;
  }

  protected show(file: Readonly<CaseFile>): void {
    const { events, charges, files } = file;
    const hasEntries = [events, charges, files].some((list) => Object.keys(list).length > 0);
    // Until it is drawn, a log with entries does not say that it has none.
    this.toggleAttribute('data-awaited', hasEntries && !this.view);
    if (this.view) this.view.show(file);
    else if (hasEntries) void this.with();
  }
}

CaseLog.define('case-log');
