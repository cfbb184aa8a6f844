import { Window } from 'happy-dom';
import { afterAll, beforeAll } from 'vitest';
import { populateGlobal } from 'vitest/runtime';

/**
 * Gives the tests of a file the globals of a browser, as the `happy-dom` environment of Vitest does.
 * In that environment components are compiled for the browser and cannot be rendered; so that an
 * element can be tested on its component's own HTML, the globals come afterwards.
 */
export function useBrowserWindow(): void {
  let leave: () => void;
  beforeAll(() => {
    const window = new Window({ url: 'https://torimodosu.example/en/' });
    const { keys, originals } = populateGlobal(globalThis, window, { bindFunctions: true });
    // It has no layout: what is not hidden is visible.
    window.HTMLElement.prototype.checkVisibility = function () {
      return !this.closest('[hidden], [data-aside]');
    };
    leave = () => {
      for (const key of keys) Reflect.deleteProperty(globalThis, key);
      for (const [key, value] of originals) Object.assign(globalThis, { [key]: value });
    };
  });
  afterAll(() => leave());
}

/** Puts the HTML on the page, whole before any element in it wakes up, as a browser does. */
export function showHtml(html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  document.body.replaceChildren(document.importNode(template.content, true));
}
