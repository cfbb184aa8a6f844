import { keyOf, open, type Sealed } from '../../lib/case/envelope.ts';
import {
  planCaseImport,
  readCase,
  type CaseRefusal,
  type ReadCase,
} from '../../lib/case/transfer.ts';
import { isTooMany } from '../../lib/case/entries.ts';
import { mostEntries, type CaseFile } from '../../lib/case/state.ts';
import { withoutSecrets, type NotTaken } from '../../lib/case/not-taken.ts';
import type { Word } from '../../lib/fill.ts';
import { writeMoment } from '../../lib/japan-moment.ts';
import type { Language } from '../../model/language.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { CaseStore } from '../case/case-store.ts';
import { notKept } from '../case/not-kept.ts';
import { saveCase } from '../case/save-case.ts';

/** The part of a page on which a button or form was used. */
interface FilePage extends HTMLElement {
  inside: <Part extends HTMLElement>(selector: string) => Part;
  word: Word;
  /** Of the parts by these names, shows the one that is asked for and hides the others. */
  reveal: (shown: string, among: string[]) => void;
  say: (text: string) => void;
}

/** The text that says why a file is not brought in. */
const refusals: Record<CaseRefusal, string> = {
  foreign: 'refused.foreign',
  newer: 'refused.newer',
  damaged: 'refused.damaged',
  tooLarge: 'refused.tooLarge',
};

/** What a chosen file holds, until it is brought in or another one is chosen. */
const chosen = new WeakMap<FilePage, { sealed?: Sealed; brought?: CaseFile }>();

/**
 * Does what a button or form of the page asks for.
 * @returns what to tell the reader, if there is something to say
 */
export async function act(
  page: FilePage,
  store: CaseStore,
  action: string,
): Promise<string | undefined> {
  switch (action) {
    case 'save':
      return page.word(store.isLocked() ? 'locked' : await saveCase(store));
    case 'save-unreadable':
      saveFile(store.unreadable() ?? '', 'torimodosu-unreadable.json', 'application/json');
      return undefined;
    case 'only-tab':
      if (store.isLocked()) return page.word('locked');
      await store.keepOn('tab');
      return store.place() === 'tab' ? page.word('onlyTabDone') : notKept(store);
    case 'read':
      return read(page, store);
    case 'apply':
      return apply(page, store);
    case 'seal':
      return sealCase(page, store);
    case 'dossier':
      return dossier(page, store);
    case 'print':
      window.print();
      return undefined;
    case 'unseal':
      if (store.isLocked()) return page.word('locked');
      await store.setPassphrase('');
      return notKept(store) || page.word('unsealed');
    default:
      return undefined;
  }
}

/** Reads the chosen file; one that is sealed is asked the passphrase of. */
async function read(page: FilePage, store: CaseStore): Promise<string | undefined> {
  const field = page.inside<HTMLInputElement>('[data-do="read"] [name="passphrase"]');
  const passphrase = field.value;
  field.value = '';
  page.reveal('', ['plan']);
  const { sealed } = chosen.get(page) ?? {};
  if (sealed && passphrase !== '') {
    const text = await open(sealed, await keyOf(passphrase, sealed));
    return text === undefined ? page.word('wrong') : plan(page, store, readCase(text));
  }
  const [file] = page.inside<HTMLInputElement>('[name="file"]').files ?? [];
  // A file that cannot be read is as good as a foreign one.
  return file && plan(page, store, readCase(await file.text().catch(() => '')));
}

/** Shows what bringing the file in would do. */
function plan(page: FilePage, store: CaseStore, found: ReadCase): string | undefined {
  page.reveal('sealed' in found ? 'sealed-file' : '', ['sealed-file']);
  chosen.delete(page);
  if ('refusal' in found) return page.word(refusals[found.refusal]);
  if ('sealed' in found) {
    chosen.set(page, { sealed: found.sealed });
    return page.word('fileSealed');
  }
  if (store.isLocked()) return page.word('locked');
  const { file, notTaken } = withoutSecrets(found.file, store.file());
  const { after, added, changed } = planCaseImport(store.file(), file);
  if (isTooMany(after)) return page.word('full', { count: mostEntries });
  const places = notTaken.map((one) => placeOf(page, file, one)).join(' / ');
  const said = places && page.word('notTaken', { places });
  if (added + changed === 0) return `${page.word('nothingNew')}\n${said}`.trim();
  chosen.set(page, { brought: file });
  const { charges, events, files } = file;
  const planned = page.word('plan', {
    added,
    changed,
    events: Object.keys(events).length,
    charges: Object.keys(charges).length,
    files: Object.keys(files).length,
  });
  page.inside('[data-plan]').textContent = `${planned}\n${said}`.trim();
  page.reveal('plan', ['plan']);
  page.inside('[data-do="apply"]').focus();
  return '';
}

/** Where a text stood that is not taken: the list, the day, the name of the field. */
function placeOf(page: FilePage, file: CaseFile, { part, id, field }: NotTaken): string {
  const days = {
    own: () => '',
    events: () => file.events[id]!.at,
    charges: () => file.charges[id]!.used,
    files: () => file.files[id]!.changed.slice(0, 10),
  };
  const day = days[part]() && writeMoment(days[part](), document.documentElement.lang as Language);
  return [page.word(part), day, page.word(`${part}.${field}`)].filter(Boolean).join(' ');
}

async function apply(page: FilePage, store: CaseStore): Promise<string | undefined> {
  const { brought } = chosen.get(page) ?? {};
  if (!brought) return undefined;
  await store.change((file) => planCaseImport(file, brought).after);
  chosen.delete(page);
  page.reveal('', ['plan']);
  return notKept(store) || page.word('applied');
}

async function sealCase(page: FilePage, store: CaseStore): Promise<string | undefined> {
  if (store.isLocked()) return page.word('locked');
  const form = page.inside<HTMLFormElement>('[data-do="seal"]');
  const fields = new FormData(form);
  if (!('subtle' in crypto)) return page.word('noCrypto');
  if (fields.get('passphrase') !== fields.get('again')) return page.word('notTheSame');
  page.say(page.word('sealing'));
  await store.setPassphrase(fields.get('passphrase') as string);
  form.reset();
  return notKept(store) || page.word('sealed');
}

async function dossier(page: FilePage, store: CaseStore): Promise<string | undefined> {
  if (store.isLocked()) return page.word('locked');
  const { drawDossier } = await import('./dossier-view.ts');
  const places = [...page.querySelectorAll<HTMLElement>('[data-dossier]')];
  const hasParts = places
    .map((place) => drawDossier(place, store.file(), store.today()))
    .includes(true);
  page.reveal(hasParts ? 'dossier' : '', ['dossier']);
  return page.word(hasParts ? 'dossier.drawn' : 'dossier.nothing');
}
