import { nothingKept } from '../../../src/lib/kept/state.ts';
import { exportJson } from '../../../src/lib/kept/transfer.ts';
import type { Language } from '../../../src/model/language.ts';

/** The part that shows what is kept, with something kept, in each state of an import. */
export function stateExamples(language: Language) {
  const labels = {
    'sample-stop-card': { ja: 'カードを止める。', en: 'Stop the card.' }[language],
    'sample-call': { ja: '銀行に電話する。', en: 'Call the bank.' }[language],
  };
  const stored = JSON.stringify({ ...nothingKept(), ticks: { 'sample-stop-card': {} } });
  const brought = {
    ...nothingKept(),
    ticks: { 'sample-call': {} },
    answers: { 'sample-gone': 'yes' as const },
  };
  return [
    { name: 'what an import would change', text: exportJson(brought, '2026-11-22') },
    { name: 'an import that is refused', text: 'GIF89a' },
  ].map(({ name, text }, index) => ({
    name,
    text,
    stored,
    press: ['[data-do="check"]'],
    props: { language, labels, prefix: `sample-${index}-` },
  }));
}
