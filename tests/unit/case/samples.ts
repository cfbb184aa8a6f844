import type { CaseEvent, Charge } from '../../../src/lib/case/state.ts';

/** A charge on a card, with what a test is about. */
export const sampleCharge = (changes: Partial<Charge> = {}): Charge => ({
  used: '2026-11-01',
  merchant: 'AMAZON.CO.JP',
  amount: 50_000,
  order: '',
  lastDigits: '',
  issuer: 'smcc',
  issuerName: '',
  state: 'noticed',
  stated: '',
  ...changes,
});

/** A talk with the company of the card, with what a test is about. */
export const sampleEvent = (changes: Partial<CaseEvent> = {}): CaseEvent => ({
  kind: 'called',
  topic: 'report',
  at: '2026-11-20',
  organisation: 'smcc',
  name: '',
  person: '',
  reference: '',
  note: '',
  promise: '',
  promisedBy: '',
  ...changes,
});
