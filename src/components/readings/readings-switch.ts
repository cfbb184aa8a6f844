import { ownPrefix } from '../../lib/own-prefix.ts';

const storageKey = `${ownPrefix}readings`;

/**
 * The switch of a page with readings. That they are hidden is remembered on the device; that they are
 * shown is not kept, since pages come so. Scripts write words without readings, right as they stand:
 * what draws the readings over them is loaded when the first of them are written.
 */
const box = document.querySelector<HTMLInputElement>('.readings-switch input')!;

/** Where storage is forbidden or full, the choice holds for this page. */
function trying(act: () => void): void {
  try {
    act();
  } catch {}
}

trying(() => (box.checked ||= storageKey in localStorage));
box.addEventListener('change', () =>
  trying(() => {
    if (box.checked) localStorage.setItem(storageKey, 'hidden');
    else localStorage.removeItem(storageKey);
  }),
);

new MutationObserver((changes) => {
  void import('./draw-readings').then(({ drawIn }) => {
    for (const { addedNodes } of changes) addedNodes.forEach(drawIn);
  });
}).observe(document.body, { childList: true, subtree: true });
