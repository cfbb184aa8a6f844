import type { CaseFile } from '../../lib/case/state.ts';
import { CaseTool } from '../case/case-tool.ts';
import { kept } from '../kept/store.ts';
import type { PlanView } from './plan-view.ts';

/**
 * Makes one list of what is due for the harms that a reader ticks. What makes it is loaded with the
 * first harm or tick, or when a link brings something.
 */
class CasePlan extends CaseTool<PlanView> {
  #stopTicks?: () => void;

  protected start(): void {
    this.hear<HTMLInputElement>('change', 'input, select', (field) => {
      const { checked } = field;
      return this.with((view) => {
        // One that was loaded just now has shown what the file holds, without this tick.
        field.checked = checked;
        return view.choose(field);
      });
    });
    this.hear('click', '[data-do]', (button) => this.with((view) => view.press(button)));
    this.listen(window, 'hashchange', () => this.#arrive());
    this.#stopTicks = kept.subscribe(() => this.show(this.store.file()));
    this.use();
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTicks?.();
  }

  protected async load() {
    return (await import('../case/views.ts')).openPlan;
  }

  #arrive(): void {
    if (/^#(?:harms|steps)=/.test(location.hash)) void this.with((view) => view.arrive());
  }

  protected show(file: Readonly<CaseFile>): void {
    if (this.view) return this.view.show(file);
    const lines = [...this.querySelectorAll<HTMLElement>('.checklist__item')];
    const isBegun =
      file.harms.length + file.steps.length > 0 ||
      // Also what was ticked before this script came.
      this.querySelector('input:checked') ||
      lines.some(({ id }) => kept.get('ticks', id));
    // A plan that is begun shows all its steps until those that are due are known.
    for (const line of lines) line.hidden = !isBegun;
    if (isBegun) void this.with();
  }
}

CasePlan.define('case-plan');
