import type { CheckList } from '../checklist/checklist-element.ts';
import '../kept/kept-notice-element.ts';
import { storageKey } from '../kept/device-state.ts';
import { openKept } from '../kept/store.ts';

/** Puts the examples into their states, each on a device of its own, so that nothing is kept of them. */
for (const example of document.querySelectorAll<HTMLElement>('[data-stored]')) {
  const list = example.querySelector<CheckList>('check-list');
  if (!list) continue;
  const entries = new Map([[storageKey, example.dataset['stored'] ?? '']]);
  const store = openKept({
    now: () => new Date(),
    built: () => list.querySelector<HTMLElement>('kept-notice')?.dataset['built'] ?? '',
    storage: () => ({
      length: entries.size,
      clear: () => entries.clear(),
      key: () => null,
      getItem: (key) => entries.get(key) ?? null,
      removeItem: (key) => void entries.delete(key),
      setItem(key, value) {
        if ('refuses' in example.dataset) throw new Error('This example refuses to save.');
        entries.set(key, value);
      },
    }),
  });
  list.use(store);
  if (store.consent() === 'do-not-keep' || 'refuses' in example.dataset)
    store.set('ticks', list.querySelector('.checklist__item')!.id, {});
}
