import type { CaseStore } from './case-store.ts';

/** What the notice on the page says of a change that was not kept; empty when all is kept. */
export function notKept(store: CaseStore): string {
  if (store.isSaved()) return '';
  const sentence = document.querySelector(`[data-part="loss-${store.loss()}"]`);
  return sentence?.textContent.trim() ?? '';
}
