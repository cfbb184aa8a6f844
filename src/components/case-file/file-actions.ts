import { keyOf, open as opened, type Sealed } from '../../lib/case/envelope.ts';
import { planCaseImport, readCase, type ReadCase } from '../../lib/case/transfer.ts';
import { isTooMany } from '../../lib/case/entries.ts';
import { mostEntries, type CaseFile } from '../../lib/case/state.ts';
import { withoutSecrets, type NotTaken } from '../../lib/case/not-taken.ts';
import { writeMoment } from '../../lib/japan-moment.ts';
import type { Language } from '../../model/language.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { notKept } from '../case/not-kept.ts';
import { saveCase } from '../case/save-case.ts';
import { drawDossier } from './dossier-view.ts';

/** Does what a button or form of the page asks for. */
export type FileAction = (name: string) => Promise<void>;

/** The part of a page on which a button or form was used. */
interface FilePage extends CaseTool<FileAction> {
  /** Of the parts by these names, shows the one that is asked for and hides the others. */
  reveal: (shown: string, among: string[]) => void;
}

/** What to tell the reader, if there is something to say. */
type Said = string | undefined;

/** What can be asked for while a passphrase locks the case. */
const whileLocked = ['read', 'apply', 'print', 'save-unreadable'];

export function openFile(page: FilePage): FileAction {
  const { store, word } = page;
  /** What the chosen file holds, until it is brought in or another one is chosen. */
  let chosen: { sealed?: Sealed; brought?: CaseFile } = {};

  const actions: Record<string, () => Said | Promise<Said>> = {
    save: async () => word(await saveCase(store)),
    'save-unreadable': () => {
      saveFile(store.unreadable() ?? '', 'torimodosu-unreadable.json', 'application/json');
      return undefined;
    },
    'only-tab': async () => {
      await store.keepOn('tab');
      return store.place() === 'tab' ? word('onlyTabDone') : notKept(store);
    },
    read,
    apply,
    seal,
    unseal: async () => {
      await store.setPassphrase('');
      return notKept(store) || word('unsealed');
    },
    dossier,
    print: () => {
      print();
      return undefined;
    },
  };

  return async (name) => {
    const isClosed = store.isLocked() && !whileLocked.includes(name);
    const said = isClosed ? word('locked') : await actions[name]!();
    if (said !== undefined) page.say(said);
  };

  /** Reads the chosen file; one that is sealed is asked the passphrase of. */
  async function read(): Promise<Said> {
    const field = page.inside<HTMLInputElement>('[data-do="read"] [name="passphrase"]');
    const passphrase = field.value;
    field.value = '';
    page.reveal('', ['plan']);
    const { sealed } = chosen;
    if (sealed && passphrase !== '') {
      const text = await opened(sealed, await keyOf(passphrase, sealed));
      return text === undefined ? word('wrong') : plan(readCase(text));
    }
    const [file] = page.inside<HTMLInputElement>('[name="file"]').files ?? [];
    // A file that cannot be read is as good as a foreign one.
    return file && plan(readCase(await file.text().catch(() => '')));
  }

  /** Shows what bringing the file in would do. */
  function plan(found: ReadCase): string {
    page.reveal('sealed' in found ? 'sealed-file' : '', ['sealed-file']);
    chosen = {};
    if ('refusal' in found) return word(`refused.${found.refusal}`);
    if ('sealed' in found) {
      chosen = found;
      return word('fileSealed');
    }
    if (store.isLocked()) return word('locked');
    const { file, notTaken } = withoutSecrets(found.file, store.file());
    const { after, added, changed } = planCaseImport(store.file(), file);
    if (isTooMany(after)) return word('full', { count: mostEntries });
    const places = notTaken.map((one) => placeOf(file, one)).join(' / ');
    const said = places && word('notTaken', { places });
    if (added + changed === 0) return `${word('nothingNew')}\n${said}`.trim();
    chosen = { brought: file };
    const countOf = (list: 'events' | 'charges' | 'files') => Object.keys(file[list]).length;
    const planned = word('plan', {
      added,
      changed,
      events: countOf('events'),
      charges: countOf('charges'),
      files: countOf('files'),
    });
    page.inside('[data-plan]').textContent = `${planned}\n${said}`.trim();
    page.reveal('plan', ['plan']);
    page.inside('[data-do="apply"]').focus();
    return '';
  }

  /** Where a text stood that is not taken: the list, the day, the name of the field. */
  function placeOf(file: CaseFile, { part, id, field }: NotTaken): string {
    const days = {
      own: () => '',
      events: () => file.events[id]!.at,
      charges: () => file.charges[id]!.used,
      files: () => file.files[id]!.changed.slice(0, 10),
    };
    const day = days[part]();
    return [
      word(part),
      day && writeMoment(day, document.documentElement.lang as Language),
      word(`${part}.${field}`),
    ]
      .filter(Boolean)
      .join(' ');
  }

  async function apply(): Promise<Said> {
    const { brought } = chosen;
    if (!brought) return undefined;
    await store.change((file) => planCaseImport(file, brought).after);
    chosen = {};
    page.reveal('', ['plan']);
    return notKept(store) || word('applied');
  }

  async function seal(): Promise<string> {
    const form = page.inside<HTMLFormElement>('[data-do="seal"]');
    const fields = new FormData(form);
    if (!('subtle' in crypto)) return word('noCrypto');
    if (fields.get('passphrase') !== fields.get('again')) return word('notTheSame');
    page.say(word('sealing'));
    await store.setPassphrase(fields.get('passphrase') as string);
    form.reset();
    return notKept(store) || word('sealed');
  }

  function dossier(): string {
    const places = [...page.querySelectorAll<HTMLElement>('[data-dossier]')];
    const hasParts = places
      .map((place) => drawDossier(place, store.file(), store.today()))
      .includes(true);
    page.reveal(hasParts ? 'dossier' : '', ['dossier']);
    return word(hasParts ? 'dossier.drawn' : 'dossier.nothing');
  }
}
