/**
 * Opens a view that fills the screen, for holding the device up to someone. It closes by its
 * button and by Escape, and the focus returns to where it was.
 * @param words the view's title and the words of its button
 */
export function openLargeView(
  { title, close }: { title: string; close: string },
  ...parts: Element[]
): HTMLDialogElement {
  const view = document.createElement('dialog');
  view.className = 'large-view';
  view.setAttribute('aria-label', title);
  const heading = document.createElement('p');
  heading.className = 'large-view__title';
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = close;
  button.addEventListener('click', () => view.close());
  view.append(heading, ...parts, button);
  view.addEventListener('close', () => view.remove());
  document.body.append(view);
  view.showModal();
  return view;
}
