import '../kept/kept-notice-element.ts';
import { ownEntries } from '../../lib/own-storage.ts';
import { isEmpty, sectionNames, type Kept } from '../../lib/kept/state.ts';
import {
  exportJson,
  exportText,
  planImport,
  type Change,
  type ImportPlan,
} from '../../lib/kept/transfer.ts';
import { confirmIn } from '../kept/confirm.ts';
import { kept } from '../kept/store.ts';
import { choiceEntry } from '../offline/choice.ts';
import { hasOfflineCopy } from '../offline/erase.ts';
import { eraseDevice } from './device.ts';

/** What is kept, as lines to read, a section each; the last one is for what other parts keep. */
type Lines = Record<(typeof sectionNames)[number] | 'others', string[]>;

/** Shows all that is kept, with every way to take it out, bring it back and erase it. */
class KeptData extends HTMLElement {
  #words!: Record<string, string>;
  #labels!: Map<string, string>;
  #plan: ImportPlan | undefined;
  #stop?: () => void;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    this.#labels = new Map(
      [...this.querySelectorAll<HTMLElement>('[data-labels] > li')].map((item) => [
        item.dataset['id'] ?? '',
        item.textContent,
      ]),
    );
    this.addEventListener('click', (event) => void this.#pressed(event.target as Element));
    this.addEventListener('change', (event) => void this.#changed(event.target as HTMLElement));
    this.#stop = kept.subscribe(() => void this.#show());
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #pressed(target: Element): Promise<void> {
    switch (target.closest<HTMLElement>('[data-do]')?.dataset['do']) {
      case 'erase-all': {
        if (!(await confirmIn(this, 'erase-all'))) return;
        kept.eraseAll();
        const gone = await eraseDevice();
        await this.#show();
        return this.#say(gone ? 'erased' : 'notErased');
      }
      case 'save':
        return save(exportJson(kept.all(), kept.today(), 2), `torimodosu-${kept.today()}.json`);
      case 'copy':
        return this.#copy();
      case 'check':
        return this.#check(this.#part<HTMLTextAreaElement>('#kept-paste').value);
      case 'apply':
        if (this.#plan && 'after' in this.#plan) {
          kept.replace(this.#plan.after);
          this.#forgetPlan();
          this.#say('applied');
        }
        return;
      default:
    }
  }

  async #changed(field: HTMLElement): Promise<void> {
    if (!(field instanceof HTMLInputElement)) return;
    const { checked } = field;
    switch (field.dataset['switch']) {
      case 'keep':
        return kept.setConsent(checked ? 'keep' : 'do-not-keep');
      case 'times':
        return kept.setSettings({ times: checked });
      case 'notes': {
        const hasNotes = Object.keys(kept.all().notes).length > 0;
        field.checked = checked || (hasNotes && !(await confirmIn(this, 'notes')));
        return kept.setSettings({ notes: field.checked });
      }
      default:
    }
    const [file] = field.files ?? [];
    // A file that cannot be read is as good as a foreign one.
    if (file) this.#check(await file.text().catch(() => ''));
  }

  async #copy(): Promise<void> {
    const field = this.#part<HTMLTextAreaElement>('[data-export]');
    try {
      await navigator.clipboard.writeText(field.value);
      this.#say('copied');
    } catch {
      this.#part('details').setAttribute('open', '');
      field.select();
      this.#say('copyFailed');
    }
  }

  #check(text: string): void {
    this.#forgetPlan();
    const plan = planImport(kept.all(), text);
    if ('refusal' in plan) return this.#say(plan.refusal);
    if (plan.changes.length === 0) return this.#say('noChanges');
    this.#plan = plan;
    const box = this.#part('[data-plan]');
    this.#part('[data-plan-says]').textContent = this.#word('changes', plan.changes.length);
    fillList(
      box,
      plan.changes.map((change) => this.#lineOfChange(change, plan.after)),
    );
    box.hidden = false;
    this.#part('[data-do="apply"]').focus();
  }

  #forgetPlan(): void {
    this.#plan = undefined;
    this.#part('[data-plan]').hidden = true;
    this.#part('[role="status"]').textContent = '';
  }

  #lineOfChange({ section, id }: Change, after: Kept): string {
    if (section === 'settings') return this.#word('settings');
    const title = this.#part(`[data-section="${section}"] h3`).textContent;
    return `${title}: ${this.#line(section, id, after)}`;
  }

  #line(section: (typeof sectionNames)[number], id: string, { ...all }: Kept): string {
    const label = this.#labels.get(id) ?? id;
    switch (section) {
      case 'ticks': {
        const at = all.ticks[id]?.at;
        return at
          ? `${label} (${new Date(at).toLocaleString(document.documentElement.lang)})`
          : label;
      }
      case 'notForMe':
        return label;
      case 'notes':
        return `${label}: ${all.notes[id]}`;
      case 'answers':
        return `${label}: ${this.#word(all.answers[id]!)}`;
      case 'history':
        return `${id}: ${all.history[id]}`;
    }
  }

  #lines(): Lines {
    const all = kept.all();
    const lines = Object.fromEntries(
      sectionNames.map((name) => [
        name,
        Object.keys(all[name]).map((id) => this.#line(name, id, all)),
      ]),
    ) as Lines;
    const stored = ownEntries();
    lines.others = [
      ...(stored.includes('theme') ? [this.#word('theme')] : []),
      ...(stored.includes('answers') ? [this.#word('find')] : []),
      ...(stored.includes(choiceEntry) ? [this.#word('offlineChoice')] : []),
      ...(stored.includes('kept') && isEmpty(all) ? [this.#word('settings')] : []),
    ];
    return lines;
  }

  async #show(): Promise<void> {
    const lines = this.#lines();
    if (await hasOfflineCopy()) lines.others.push(this.#word('offline'));
    const readable = [this.#word('textTitle')];
    for (const [name, ofSection] of Object.entries(lines)) {
      const section = this.#part(`[data-section="${name}"]`);
      section.hidden = ofSection.length === 0;
      fillList(section, ofSection);
      if (section.hidden || name === 'others') continue;
      readable.push(
        '',
        section.firstElementChild!.textContent,
        ...ofSection.map((line) => `- ${line}`),
      );
    }
    this.#part('[data-nothing]').hidden = Object.values(lines).flat().length > 0;
    const field = this.#part<HTMLTextAreaElement>('[data-export]');
    field.value = exportText(kept.all(), kept.today(), readable);
    const switches = { ...kept.settings(), keep: kept.consent() !== 'do-not-keep' };
    for (const name of ['keep', 'times', 'notes'] as const)
      this.#part<HTMLInputElement>(`[data-switch="${name}"]`).checked = switches[name];
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    return this.querySelector<Part>(selector)!;
  }

  #word(name: string, count = 0): string {
    return (this.#words[name] ?? name)
      .replace('{count}', String(count))
      .replace('{day}', kept.today());
  }

  #say(name: string): void {
    this.#part('[role="status"]').textContent = this.#word(name);
  }
}

function fillList(box: HTMLElement, lines: string[]): void {
  box.querySelector('ul')!.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Some browsers read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define('kept-data', KeptData);
