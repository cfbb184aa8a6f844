import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { CustomElement as Base } from '../../../src/components/custom-element/custom-element.ts';
import { useBrowserWindow } from './browser-window.ts';

useBrowserWindow();

let CustomElement: typeof Base;
beforeAll(async () => {
  ({ CustomElement } = await import('../../../src/components/custom-element/custom-element.ts'));
});
afterEach(() => document.body.replaceChildren());

let count = 0;
/** An element of a fresh name that counts its starts and what it hears of the document. */
function makeElement() {
  const started = vi.fn();
  const heard = vi.fn();
  class Sample extends CustomElement {
    protected start(): void {
      started();
      this.listen(document, 'heard', heard);
    }
  }
  const name = `sample-${++count}`;
  Sample.define(name);
  const element = document.createElement(name) as Base;
  const call = () => document.dispatchEvent(new Event('heard'));
  return { name, Sample, element, started, heard, call };
}

test('does nothing before it is on the page', () => {
  const { started, heard, call } = makeElement();
  call();
  expect(started).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});

test('starts once, also when it is told twice that it is on the page', () => {
  const { element, started, heard, call } = makeElement();
  document.body.append(element);
  element.connectedCallback();
  call();
  expect(started).toHaveBeenCalledOnce();
  expect(heard).toHaveBeenCalledOnce();
});

test('hears nothing more once it has left the page', () => {
  const { element, heard, call } = makeElement();
  document.body.append(element);
  element.remove();
  call();
  expect(heard).not.toHaveBeenCalled();
});

test('works again where it was moved to, and hears each thing once', () => {
  const { element, heard, call } = makeElement();
  document.body.append(element, document.createElement('p'));
  document.querySelector('p')!.after(element);
  call();
  expect(heard).toHaveBeenCalledOnce();
});

test('a second copy of its script leaves the element as it is', () => {
  const { name, Sample } = makeElement();
  class Copy extends Sample {}
  expect(() => Copy.define(name)).not.toThrow();
  expect(customElements.get(name)).toBe(Sample);
});

test('listens as it was told: once, or on the way down', () => {
  const { element } = makeElement();
  document.body.append(element);
  const once = vi.fn();
  element['listen'](element, 'click', once, { once: true });
  element.click();
  element.click();
  expect(once).toHaveBeenCalledOnce();
});

test('finds a part inside it, and names the element and the selector when there is none', () => {
  const { name, element } = makeElement();
  element.innerHTML = '<output class="said"></output>';
  expect(element.inside('.said').localName).toBe('output');
  expect(() => element.inside('.gone')).toThrow(`<${name}> has no .gone`);
});
