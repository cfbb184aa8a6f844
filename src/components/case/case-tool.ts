import { CaseElement } from './case-element.ts';

/**
 * An element of a case whose work is done by a `View`, in a script that is loaded when there is
 * something to do.
 */
export abstract class CaseTool<View> extends CaseElement {
  /** What does the work, once it is loaded. */
  protected view: View | undefined;

  /** Loads the script, and gives what begins its work. */
  protected abstract load(): Promise<(host: this) => View>;

  /** Does what waited for the view: it is there, and shows what the file holds. */
  protected opened(): void {}

  /**
   * Has the view do something: at once when it is there. The next try loads what could not be loaded;
   * a view that is new first shows what the file holds.
   */
  protected with(act?: (view: View) => unknown): Promise<void> {
    return this.attempt(async () => {
      if (!this.view) {
        const open = await this.load();
        // Another call may have been quicker.
        this.view ??= open(this);
        this.show(this.store.file());
        this.opened();
      }
      await act?.(this.view);
    });
  }
}
