import '../kept/kept-notice-element.ts';
import { wordsOf } from '../../lib/fill.ts';
import { isEmpty, sectionNames, type Kept, type Sections } from '../../lib/kept/state.ts';
import { clearOwnEntries, ownEntries } from '../../lib/own-storage.ts';
import { confirmIn } from '../kept/confirm.ts';
import { KeptElement } from '../kept/kept-element.ts';
import { timeInWords } from '../kept/ticks.ts';
import { choiceEntry, storeChoice } from '../offline/choice.ts';
import { eraseOfflineCopy, hasOfflineCopy } from '../offline/erase.ts';

/** Shows all that is kept, with every way to take it out, bring it back and erase it. */
export class KeptData extends KeptElement {
  readonly #words = wordsOf(this);

  protected start(): void {
    this.listen(this, 'click', ({ target }) => {
      const action = (target as Element).closest<HTMLElement>('[data-do]:not(kept-notice *)')
        ?.dataset['do'];
      if (action) void this.#do(action);
    });
    this.listen(this, 'change', ({ target }) => void this.#changed(target as HTMLElement));
    // A fold tells only those who listen on the way down.
    this.listen(this, 'toggle', () => void this.show(), { capture: true });
    this.use(this.store);
  }

  async #do(action: string): Promise<void> {
    if (action !== 'erase-all') return this.#transfer(action);
    if (!(await confirmIn(this, action))) return;
    this.store.eraseAll();
    // What stays is the choice to keep no copy: without it the next page would make one again.
    storeChoice('nothing');
    clearOwnEntries([choiceEntry]);
    const gone = await eraseOfflineCopy();
    await this.#write();
    this.say(gone ? 'erased' : 'notErased');
  }

  /** Taking out and bringing in is loaded when it is first asked for. */
  async #transfer(action: string, file?: File): Promise<void> {
    try {
      await (await import('./transfer-actions.ts')).transfer(this, action, file);
    } catch {
      this.say('notLoaded');
    }
  }

  async #changed(field: HTMLElement): Promise<void> {
    if (!(field instanceof HTMLInputElement)) return;
    const { store } = this;
    const { checked } = field;
    switch (field.dataset['switch']) {
      case 'keep':
        return store.setConsent(checked ? 'keep' : 'do-not-keep');
      case 'times':
        return store.setSettings({ times: checked });
      case 'notes': {
        const hasNotes = Object.keys(store.all().notes).length > 0;
        field.checked = checked || (hasNotes && !(await confirmIn(this, 'notes')));
        return store.setSettings({ notes: field.checked });
      }
      default:
    }
    const [file] = field.files ?? [];
    if (file) await this.#transfer('check', file);
  }

  /** An entry as a line to read. */
  line(section: keyof Sections, id: string, all: Kept): string {
    const named = this.querySelector(`[data-labels] > [data-id="${id}"]`);
    const label = named?.textContent.trim() ?? this.word('gone');
    const at = all.ticks[id]?.at;
    switch (section) {
      case 'ticks':
        return at ? `${label} (${timeInWords(new Date(at))})` : label;
      case 'notForMe':
        return label;
      case 'notes':
        return `${label}: ${all.notes[id]}`;
      case 'answers':
        return `${label}: ${this.word(`answer.${all.answers[id]}`)}`;
      case 'history':
        return `${id}: ${all.history[id]}`;
    }
  }

  async #others(): Promise<string[]> {
    const stored = ownEntries();
    const has = (name: string) => stored.includes(name);
    const names = [
      ...['case', 'readings', 'theme', 'typed'].filter(has),
      stored.some((name) => name.startsWith('answer-')) && 'find',
      has(choiceEntry) && 'offlineChoice',
      has('kept') && isEmpty(this.store.all()) && 'settings',
      (await hasOfflineCopy()) && 'offline',
    ];
    return names.flatMap((name) => (name ? this.word(name) : []));
  }

  protected show(): void {
    void this.#write();
  }

  async #write(): Promise<void> {
    const { store } = this;
    const all = store.all();
    const lists: [string, string[]][] = sectionNames.map((name) => [
      name,
      Object.keys(all[name]).map((id) => this.line(name, id, all)),
    ]);
    lists.push(['others', await this.#others()]);
    for (const [name, lines] of lists) {
      const section = this.inside(`[data-section="${name}"]`);
      section.hidden = lines.length === 0;
      this.fillList(section, lines);
    }
    this.inside('[data-nothing]').hidden = lists.some(([, lines]) => lines.length);
    const switches = { ...store.settings(), keep: store.consent() !== 'do-not-keep' };
    for (const name of ['keep', 'times', 'notes'] as const)
      this.inside<HTMLInputElement>(`[data-switch="${name}"]`).checked = switches[name];
    if (this.inside<HTMLDetailsElement>('details').open) await this.#transfer('show');
  }

  /** Puts the lines into the list inside the box. */
  fillList(box: HTMLElement, lines: string[]): void {
    box.querySelector('ul')!.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
  }

  /** A text of the element in the page's language, by its name. */
  word(name: string, count = 0): string {
    return this.#words(name, { count, day: this.store.today() });
  }

  /** Says what was done, or why not. */
  say(name: string): void {
    this.inside('.kept-data__said').textContent = this.word(name);
  }
}

KeptData.define('kept-data');
