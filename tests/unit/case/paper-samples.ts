import type { PaperCase } from '../../../src/lib/case/paper-case.ts';
import { writerIn } from '../../../src/lib/case/paper-writer.ts';
import { fillPaper, type Paragraph } from '../../../src/lib/case/papers.ts';
import { linesIn } from '../../../src/lib/case/places.ts';
import { emptyCase, type CaseEvent, type Charge } from '../../../src/lib/case/state.ts';
import { fill } from '../../../src/lib/fill.ts';
import { sampleCharge, sampleEvent } from './samples.ts';

const words: Record<string, string> = {
  gap: '[{label}: __]',
  yen: '{amount} yen',
  about: '{kind} ({topic})',
  period: '{first} to {last}',
  'count.one': '{count} charge',
  'count.other': '{count} charges',
};
/** Writes in English, with names of three organisations. */
export const writer = writerIn(
  'en',
  (name, values = {}) =>
    fill(words[name] ?? (/^topic\.other|^refused\.other/.test(name) ? '' : name), values),
  (id) => ({ smcc: 'SMCC', rakuten: 'Rakuten', 'amazon-jp': 'Amazon' })[id] ?? '',
);

/** A charge of 20 November, with what a test is about. */
export const charge = (changes: Partial<Charge> = {}) =>
  sampleCharge({ used: '2026-11-20', ...changes });
/** A call of 21 November, with what a test is about. */
export const event = (changes: Partial<CaseEvent> = {}) =>
  sampleEvent({ topic: 'other', at: '2026-11-21T10:30', ...changes });

/** What a paper to the company of the card is filled from, with what a test is about. */
export const source = (
  charges: Charge[],
  events: CaseEvent[] = [],
  changes: Partial<PaperCase> = {},
): PaperCase => ({
  file: {
    ...emptyCase(),
    charges: Object.fromEntries(charges.map((one, place) => [`c${place}`, one])),
    events: Object.fromEntries(events.map((one, place) => [`e${place}`, one])),
  },
  today: '2026-11-29',
  to: { id: 'smcc', name: '' },
  isFor: (id, purpose) =>
    ({ 'amazon-jp': 'amazon', police: 'police' })[id] === purpose ||
    (purpose === 'stop-card' && ['smcc', 'rakuten'].includes(id)),
  ...changes,
});

/** The lines of a paper of one paragraph, filled. */
export const filledText = (text: string, from: PaperCase, changes: Partial<Paragraph> = {}) =>
  fillPaper([{ lines: linesIn(text), placement: 'start', ...changes }], from, writer).lines.map(
    (line) => line.text,
  );
