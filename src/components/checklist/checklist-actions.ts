import { noteLength, nothingKept, valueOf, withValue, type Kept } from '../../lib/kept/state.ts';
import { isShown } from '../../lib/is-shown.ts';
import { confirmIn } from '../kept/confirm.ts';
import type { KeptStore } from '../kept/store.ts';

/** The list on which a control was used. */
interface List extends HTMLElement {
  store: KeptStore;
  items: { id: string }[];
  /** What an undo brings back, and where the keyboard was. */
  wayBack: { state: Kept; near?: HTMLElement } | undefined;
  inside: (selector: string) => HTMLElement;
  remember: (near?: HTMLElement) => void;
  follow: (line: HTMLElement) => void;
  say: () => void;
}

/** Does what a control of the list other than a tick asks for, and says how far the list is then. */
export async function act(list: List, control: HTMLElement): Promise<void> {
  const { store } = list;
  const ids = list.items.map(({ id }) => id);
  const line = control.closest<HTMLElement>('.checklist__item');
  const { do: action, setting } = control.dataset;
  switch (action ?? setting) {
    case 'view':
      return store.setSettings({ nextOnly: !store.settings().nextOnly });
    case 'times':
    case 'notes':
      return setSetting(list, control as HTMLInputElement);
    case 'note':
      return writeNote(store, line!.id, (control as HTMLTextAreaElement).value);
    case 'not-for-me':
      list.remember(line!.querySelector('input')!);
      store.set('notForMe', line!.id, store.get('notForMe', line!.id) ? undefined : true);
      list.follow(line!);
      break;
    case 'undo': {
      const { state, near } = list.wayBack!;
      list.wayBack = undefined;
      putBack(store, ids, state);
      (near && isShown(near) ? near : list.inside('[data-do="view"]')).focus();
      break;
    }
    case 'reset':
      if (!(await confirmIn(list, 'reset'))) return;
      list.remember();
      putBack(store, ids, nothingKept());
      break;
    default:
      return;
  }
  list.say();
}

/** Puts ticks, "not for me" and notes of these items back to what they are in `from`. */
export function putBack({ change }: KeptStore, ids: string[], from: Kept): void {
  change((kept) => {
    const made = { ...kept };
    for (const name of ['ticks', 'notForMe', 'notes'] as const)
      for (const id of ids) {
        const value = valueOf<unknown>(from[name], id);
        Object.assign(made, { [name]: withValue<unknown>(made[name], id, value) });
      }
    return made;
  });
}

/** Keeps a note, if the reader wants notes at all. An empty one is taken away. */
export function writeNote({ set, settings }: KeptStore, id: string, text: string): void {
  if (settings().notes) set('notes', id, text.slice(0, noteLength) || undefined);
}

/** Switching notes off erases them, so that it asks first where there are some. */
async function setSetting(list: List, field: HTMLInputElement): Promise<void> {
  const { store } = list;
  const { checked } = field;
  if (field.dataset['setting'] === 'times') return store.setSettings({ times: checked });
  const losesNotes = !checked && Object.keys(store.all().notes).length > 0;
  field.checked = checked || (losesNotes && !(await confirmIn(list, 'notes')));
  store.setSettings({ notes: field.checked });
}
