type Events = WindowEventMap & DocumentEventMap & HTMLElementEventMap;

/**
 * The base of the site's custom elements. Their HTML is on the page before them; they find it in
 * place and add behaviour.
 */
export abstract class CustomElement extends HTMLElement {
  #connection: AbortController | undefined;

  /** Defines the element, unless another copy of the script already did. */
  static define(this: CustomElementConstructor, name: string): void {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /**
   * Finds the parts and listens. Called once for each connection: an element that is moved on the
   * page starts again, without the listeners it had.
   */
  protected abstract start(): void;

  connectedCallback(): void {
    if (this.#connection) return;
    this.#connection = new AbortController();
    this.start();
  }

  disconnectedCallback(): void {
    this.#connection = void this.#connection?.abort();
  }

  /** Listens for as long as the element is connected. */
  protected listen<Name extends string>(
    target: EventTarget,
    name: Name,
    handle: (event: Name extends keyof Events ? Events[Name] : Event) => void,
    options?: AddEventListenerOptions,
  ): void {
    target.addEventListener(name, handle as EventListener, {
      ...options,
      signal: this.#connection!.signal,
    });
  }

  /** The first part of the element's HTML that matches. Throws when there is none. */
  inside<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<${this.localName}> has no ${selector}`);
    return part;
  }
}
