import type { CheckList } from '../../src/components/checklist/checklist-element.ts';
import { storageKey } from '../../src/components/kept/device-state.ts';
import '../../src/components/kept/kept-notice-element.ts';
import { openKept } from '../../src/components/kept/store.ts';
import type { KeptData } from '../../src/components/kept-data/kept-data-element.ts';
import type { SelfAudit } from '../../src/components/self-audit/self-audit-element.ts';

/** Puts the examples into their states, each on a device of its own, so that nothing is kept of them. */
const examples = [...document.querySelectorAll<HTMLElement>('[data-stored]')];
void Promise.all(examples.map(bringAbout)).then(() => {
  document.querySelector<HTMLElement>('.gallery')!.dataset['state'] = 'whole';
});

async function bringAbout(example: HTMLElement): Promise<void> {
  const element = example.querySelector<CheckList | KeptData | SelfAudit>(
    'check-list, kept-data, self-audit',
  )!;
  await customElements.whenDefined(element.localName);
  const store = openKept(deviceOf(example));
  element.use(store);
  if (store.consent() === 'do-not-keep' || 'refuses' in example.dataset)
    store.set('ticks', element.querySelector('.checklist__item')!.id, {});
  const field = example.querySelector<HTMLTextAreaElement>('[data-paste]');
  if (field) field.value = example.dataset['pasteText'] ?? '';
  for (const selector of JSON.parse(example.dataset['press'] ?? '[]') as string[]) {
    example.querySelector<HTMLElement>(selector)!.click();
    // What is pressed may load a script first.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const { open } = example.dataset;
  if (open) example.querySelector<HTMLDialogElement>(`[data-dialog="${open}"]`)!.show();
  const forgets = example.querySelector<HTMLElement>('[data-consent]:not([hidden]) [data-forgets]');
  if (forgets && element.localName === 'self-audit') forgets.hidden = false;
  // An example brings neither the screen nor the keyboard to itself.
  if (example.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  if (location.hash === '') scrollTo(0, 0);
}

function deviceOf(example: HTMLElement) {
  const entries = new Map([[storageKey, example.dataset['stored'] ?? '']]);
  return {
    now: () => new Date(),
    built: () => example.querySelector<HTMLElement>('kept-notice')?.dataset['built'] ?? '',
    storage: () => ({
      length: entries.size,
      clear: () => entries.clear(),
      key: () => null,
      getItem: (key: string) => entries.get(key) ?? null,
      removeItem: (key: string) => void entries.delete(key),
      setItem(key: string, value: string) {
        if ('refuses' in example.dataset) throw new Error('This example refuses to save.');
        entries.set(key, value);
      },
    }),
  };
}

for (const example of document.querySelectorAll<HTMLElement>('[data-example-paste]')) {
  example.querySelector('textarea')!.value = example.dataset['examplePaste'] ?? '';
  example.querySelector('form')!.requestSubmit();
}

for (const example of document.querySelectorAll<HTMLElement>('[data-example-choose]')) {
  const select = example.querySelector<HTMLSelectElement>('select[name="purpose"]')!;
  select.value = example.dataset['exampleChoose'] ?? '';
  select.dispatchEvent(new Event('input', { bubbles: true }));
}
