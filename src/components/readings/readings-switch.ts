const storageKey = 'torimodosu-readings';

/**
 * The switch of a page with readings. That they are hidden is remembered on the device; that they are
 * shown is not kept, since pages come so. Words that scripts write have their readings behind them:
 * what draws these is loaded with the first of them.
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

function draw(node: Node): void {
  if (node.textContent!.includes('《'))
    void import('./draw-readings').then(({ drawIn }) => drawIn(node));
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(draw);
}).observe(document.body, { childList: true, subtree: true });
draw(document.body);
