/** Whether an element takes up room on the page. `checkVisibility` says more, and Safari has it from 17.4. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
