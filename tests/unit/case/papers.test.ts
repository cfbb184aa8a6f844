import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperCase } from '../../../src/lib/case/paper-fields.ts';
import {
  addresseesIn,
  editedLines,
  fillPaper,
  writerIn,
  type Paragraph,
} from '../../../src/lib/case/papers.ts';
import { emptyCase, type CaseEvent, type Charge } from '../../../src/lib/case/state.ts';
import { fill } from '../../../src/lib/fill.ts';

const words: Record<string, string> = {
  gap: '[{label}: __]',
  yen: '{amount} yen',
  about: '{kind} ({topic})',
};
const writer = writerIn(
  'en',
  (name, values = {}) => fill(words[name] ?? (name.startsWith('topic.other') ? '' : name), values),
  (id) => ({ smcc: 'SMCC', rakuten: 'Rakuten', 'amazon-jp': 'Amazon' })[id] ?? '',
);

const charge = (changes: Partial<Charge> = {}): Charge => ({
  used: '2026-11-20',
  merchant: 'AMAZON.CO.JP',
  amount: 50_000,
  order: '',
  lastDigits: '',
  issuer: 'smcc',
  state: 'noticed',
  stated: '',
  ...changes,
});
const event = (changes: Partial<CaseEvent> = {}): CaseEvent => ({
  kind: 'called',
  topic: 'other',
  at: '2026-11-21T10:30',
  organisation: 'smcc',
  name: '',
  person: '',
  reference: '',
  note: '',
  promise: '',
  promisedBy: '',
  ...changes,
});

const source = (
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

const filledText = (text: string, from: PaperCase, changes: Partial<Paragraph> = {}) =>
  fillPaper([{ text, placement: 'start', ...changes }], from, writer).lines.map(
    (line) => line.text,
  );

describe('a paper is filled', () => {
  test('with names, days written out and amounts with commas', () => {
    expect(filledText('{to}, {today}: {count} for {total}', source([charge(), charge()]))).toEqual([
      'SMCC, 29 November 2026: 2 for 100,000 yen',
    ]);
  });

  test('a list in order of its days, with what is not known left out', () => {
    const charges = [
      charge({ used: '2026-11-22', order: '250-1' }),
      charge({ used: '2026-11-20', amount: 530 }),
    ];
    expect(
      filledText('({number}) {used} {amount}[, order {order}]', source(charges), {
        each: 'charges',
      }),
    ).toEqual(['(1) 20 November 2026 530 yen', '(2) 22 November 2026 50,000 yen, order 250-1']);
  });

  test('what was refunded or cancelled is in no total, and in a list of its own', () => {
    const charges = [charge(), charge({ amount: 700, state: 'cancelled' })];
    expect(filledText('{total}', source(charges))).toEqual(['50,000 yen']);
    expect(filledText('{amount}: {state}', source(charges), { each: 'undone' })).toEqual([
      '700 yen: state.cancelled',
    ]);
  });

  test('a paragraph stands only where it is so', () => {
    const police = event({ organisation: '', topic: 'police', name: 'Shibuya' });
    const changes = { when: 'policeTold' } as const;
    expect(filledText('Told {policeStation}', source([]), changes)).toEqual([]);
    expect(filledText('Told {policeStation}', source([], [police]), changes)).toEqual([
      'Told Shibuya',
    ]);
  });

  test('a line that holds nothing more is gone; what must stand is marked and listed', () => {
    const paper = fillPaper(
      [{ text: '{name}\n[Mail {email}]', placement: 'end' }],
      source([]),
      writer,
    );
    expect(paper).toEqual({
      lines: [{ text: '[field.name: __]', placement: 'end' }],
      gaps: ['name'],
    });
  });

  test('a sentence to say has its romaji below, with numbers as they are said', () => {
    const spoken = '{used|… gatsu}, {amount|… en} desu. {name|…}';
    expect(
      filledText('{used|○月}、{amount|○円}です。{name|○○}', source([charge()]), {
        spoken,
        each: 'charges',
      }),
    ).toEqual(['20 November 2026、50,000 yenです。○○', 'jūichi-gatsu hatsuka, go-man-en desu. …']);
  });

  test('what the reader typed stands as it is, on one line, whatever it looks like', () => {
    const from = source([charge({ merchant: 'A {total}\n[B]' })]);
    expect(filledText('{merchant}.', from, { each: 'charges' })).toEqual(['A {total} [B].']);
  });
});

describe('a paper is about the charges of whom it goes to', () => {
  const charges = [
    charge({ amount: 1 }),
    charge({ amount: 20, issuer: 'rakuten' }),
    charge({ amount: 300, issuer: '' }),
  ];
  const total = (from: PaperCase) => filledText('{total}', from)[0];

  test('an issuer is told of its own', () => {
    expect(total(source(charges))).toBe('1 yen');
    expect(total(source(charges, [], { to: { id: 'rakuten', name: '' } }))).toBe('20 yen');
  });

  test('and of those without an issuer, if no other one is named', () => {
    expect(total(source([charges[0]!, charges[2]!]))).toBe('301 yen');
  });

  test('a bank that the guide does not list is told of those without an issuer', () => {
    expect(total(source([charges[2]!], [], { to: { id: '', name: 'My bank' } }))).toBe('300 yen');
  });

  test.each(['', 'amazon-jp', 'police'])('who is no issuer (%j) is told of all', (id) => {
    expect(total(source(charges, [], { to: { id, name: '' } }))).toBe('321 yen');
  });
});

describe('what an organisation said is its own', () => {
  const events = [
    event({ reference: 'S-1', at: '2026-11-20' }),
    event({ organisation: 'amazon-jp', reference: 'A-9', at: '2026-11-22' }),
    event({ kind: 'told', promise: 'a mail', promisedBy: '2026-11-25', at: '2026-11-23' }),
    event({ at: '2026-11-24' }),
  ];
  test('its number, its promise, when it was first and last asked', () => {
    const text = '{reference} {amazonReference} {promise} {promisedBy} {reported} {asked}';
    expect(filledText(text, source([], events))).toEqual([
      'S-1 A-9 a mail 25 November 2026 20 November 2026 24 November 2026',
    ]);
  });
});

test('organisations of the case come in the order of charges, events and the stop list, each once', () => {
  const { file } = source(
    [charge({ issuer: 'rakuten' })],
    [event({ organisation: 'amazon-jp' }), event(), event({ organisation: '', name: 'My bank' })],
  );
  const known = addresseesIn({ file: { ...file, stopList: ['smcc', 'visa'] } }, [
    'smcc',
    'rakuten',
    'visa',
  ]);
  expect(known).toEqual([
    { id: 'rakuten', name: '' },
    { id: 'smcc', name: '' },
    { id: 'visa', name: '' },
    { id: '', name: 'My bank' },
  ]);
});

describe('a text that was changed keeps the places of its lines', () => {
  const lines = [
    { text: 'Day', placement: 'end' },
    { text: 'To', placement: 'start' },
    { text: 'Request', placement: 'centre' },
    { text: 'Body', placement: 'start' },
    { text: 'End', placement: 'end' },
  ] as const;
  const placements = (text: string) => editedLines(lines, text).map(({ placement }) => placement);

  test('when words change', () => {
    expect(placements('Day 2\nTo\nRequest!\nBody\nEnd.')).toEqual(
      lines.map(({ placement }) => placement),
    );
  });

  test('when lines are added or taken out in its body', () => {
    expect(placements('Day\nTo\nRequest\nBody\nMore\nEnd')).toEqual([
      'end',
      'start',
      'centre',
      'start',
      'start',
      'end',
    ]);
    expect(placements('Day\nTo\nRequest\nEnd')).toEqual(['end', 'start', 'centre', 'end']);
  });

  test('and holds just what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Day', 'To', 'End', 'x', '')), (written) => {
        const text = written.join('\n');
        expect(
          editedLines(lines, text)
            .map((line) => line.text)
            .join('\n'),
        ).toBe(text);
      }),
    );
  });
});
