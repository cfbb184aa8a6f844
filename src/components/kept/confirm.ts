/** Asks in the dialog of that name inside the element; resolves to whether the reader goes on. */
export function confirmIn(element: Element, name: string): Promise<boolean> {
  const dialog = element.querySelector<HTMLDialogElement>(`[data-dialog="${name}"]`);
  if (!dialog) return Promise.resolve(false);
  // Escape leaves the value as it was.
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
