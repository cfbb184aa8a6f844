/**
 * The small way out (`WayOut.astro`): the page goes from the screen at once, and what the device keeps
 * of the site goes with it. What that takes is fetched ahead once a page that has it is idle.
 */
const load = () => import('./leave-later.ts');

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-leaves]')) {
  for (const reach of ['pointerenter', 'pointerdown', 'focus'])
    link.addEventListener(reach, () => void load().catch(() => undefined), { once: true });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const button = document.querySelector<HTMLElement>('quick-exit a');
    if (button) return button.click();
    document.body.hidden = true;
    load().then(
      ({ leave }) => leave(link.href, 'copy'),
      () => location.replace(link.href),
    );
  });
}
// The page may come back from the browser's memory.
addEventListener('pageshow', () => (document.body.hidden = false));
