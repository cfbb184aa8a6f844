import { copyText } from '../../lib/copy-text.ts';
import { sectionNames, type Kept, type Sections } from '../../lib/kept/state.ts';
import { exportJson, exportText, planImport, type ImportPlan } from '../../lib/kept/transfer.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { KeptStore } from '../kept/store.ts';

/** The part of a page that shows what is kept, and on which a control was used. */
interface KeptPage extends HTMLElement {
  store: KeptStore;
  inside: <Part extends HTMLElement>(selector: string) => Part;
  fillList: (box: HTMLElement, lines: string[]) => void;
  /** A record of something kept, in words. */
  line: (section: keyof Sections, id: string, all: Kept) => string;
  /** One of the page's words, with a count in it. */
  word: (name: string, count?: number) => string;
  /** Tells the reader one of the page's words. */
  say: (name: string) => void;
}

/** The text that a reader was shown the changes of, and the lines that said them. */
const shown = new WeakMap<KeptPage, { text: string; lines: string }>();

/** Takes out what is kept, or brings it in, as a button, a chosen file or an opened fold asks for. */
export async function transfer(page: KeptPage, action: string, file?: File): Promise<void> {
  const { store } = page;
  const field = page.inside<HTMLTextAreaElement>('[data-export]');
  if (action === 'show' || action === 'copy') field.value = readableExport(page);
  switch (action) {
    case 'save': {
      const json = exportJson(store.all(), store.today(), 2);
      return saveFile(json, `torimodosu-${store.today()}.json`, 'application/json');
    }
    case 'copy':
      if (await copyText(field.value)) return page.say('copied');
      page.inside<HTMLDetailsElement>('details').open = true;
      field.select();
      return page.say('copyFailed');
    case 'check':
      // A file that cannot be read is as good as a foreign one.
      return check(
        page,
        file
          ? await file.text().catch(() => '')
          : page.inside<HTMLTextAreaElement>('[data-paste]').value,
      );
    case 'apply':
      return apply(page);
    default:
  }
}

/** Shows what bringing the text in would change, or why it is refused. */
function check(page: KeptPage, text: string): void {
  shown.delete(page);
  const box = page.inside('[data-plan]');
  box.hidden = true;
  const plan = planImport(page.store.all(), text);
  if ('refusal' in plan) return page.say(`refused.${plan.refusal}`);
  if (plan.changes.length === 0) return page.say('noChanges');
  const lines = linesOf(page, plan);
  shown.set(page, { text, lines: lines.join('\n') });
  page.inside('.kept-data__said').textContent = '';
  page.inside('[data-plan-says]').textContent = page.word('changes', lines.length);
  page.fillList(box, lines);
  box.hidden = false;
  page.inside('[data-do="apply"]').focus();
}

/** Brings in what was shown. When it would do something else by now, that is shown instead. */
function apply(page: KeptPage): void {
  const { store } = page;
  const asked = shown.get(page);
  if (!asked) return;
  // Another tab may have changed what is kept since.
  store.reload();
  const plan = planImport(store.all(), asked.text);
  if ('refusal' in plan || linesOf(page, plan).join('\n') !== asked.lines) {
    check(page, asked.text);
    if (shown.has(page)) return page.say('changedSince');
    return page.inside('.kept-data__said').focus();
  }
  store.change(() => plan.after);
  shown.delete(page);
  page.inside('[data-plan]').hidden = true;
  page.say(store.isSaved() ? 'applied' : 'appliedNotKept');
  // The button that had the focus is gone.
  page.inside('.kept-data__said').focus();
}

function linesOf(
  page: KeptPage,
  { changes, after }: Extract<ImportPlan, { after: Kept }>,
): string[] {
  return changes.map((change) => {
    if (change.section === 'settings') return page.word('settings');
    const title = page.inside(`[data-section="${change.section}"] h3`).textContent;
    return `${title}: ${page.line(change.section, change.id, after)}`;
  });
}

/** What is kept as lines to read, with the line for the import at the end. */
function readableExport(page: KeptPage): string {
  const all = page.store.all();
  const lines = [page.word('textTitle')];
  for (const name of sectionNames) {
    const ofSection = Object.keys(all[name]).map((id) => `- ${page.line(name, id, all)}`);
    if (ofSection.length === 0) continue;
    lines.push('', page.inside(`[data-section="${name}"] h3`).textContent, ...ofSection);
  }
  return exportText(all, page.store.today(), lines);
}
