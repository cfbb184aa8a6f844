import { Window } from 'happy-dom';
import type { HTMLElement as Rendered } from 'node-html-parser';

/**
 * Makes happy-dom's window the global one. Vitest's environment of that name would compile Astro's
 * components for a browser, where they do not render; here the elements get the very HTML they are
 * written for.
 */
export function openWindow(): void {
  const window = new Window({ url: 'https://torimodosu.example/en/contacts/' });
  window.document.documentElement.lang = 'en';
  for (const name of [
    'window',
    'document',
    'location',
    'history',
    'customElements',
    'HTMLElement',
    'Event',
    'CustomEvent',
  ] as const)
    Object.defineProperty(globalThis, name, {
      value: name === 'window' ? window : window[name],
      configurable: true,
    });
  globalThis.requestAnimationFrame = ((run: FrameRequestCallback) =>
    setTimeout(() => run(performance.now()))) as unknown as typeof requestAnimationFrame;
}

/** Puts rendered HTML onto the page, all at once: elements find their parts in place. */
export function show(html: Rendered, attributes: Record<string, string> = {}): void {
  const place = document.createElement('div');
  place.innerHTML = html.toString();
  for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
  document.body.replaceChildren(place);
}
