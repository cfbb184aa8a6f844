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
import { linesIn, segmentsOf } from '../../../src/lib/case/places.ts';
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
const writer = writerIn(
  'en',
  (name, values = {}) =>
    fill(words[name] ?? (/^topic\.other|^refused\.other/.test(name) ? '' : name), values),
  (id) => ({ smcc: 'SMCC', rakuten: 'Rakuten', 'amazon-jp': 'Amazon' })[id] ?? '',
);

const charge = (changes: Partial<Charge> = {}) => sampleCharge({ used: '2026-11-20', ...changes });
const event = (changes: Partial<CaseEvent> = {}) =>
  sampleEvent({ topic: 'other', at: '2026-11-21T10:30', ...changes });

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
  fillPaper([{ lines: linesIn(text), placement: 'start', ...changes }], from, writer).lines.map(
    (line) => line.text,
  );

describe('a paper is filled', () => {
  test('with names, days written out and amounts with commas', () => {
    expect(filledText('{to}, {today}: {count} for {total}', source([charge(), charge()]))).toEqual([
      'SMCC, 29 November 2026: 2 charges for 100,000 yen',
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

  const some = [
    charge(),
    charge({ amount: 700, state: 'cancelled' }),
    charge({ amount: 30, state: 'refunded', used: '2026-11-23' }),
  ];

  test('only what was refunded leaves the total; what a shop cancelled stays, and is marked', () => {
    expect(filledText('{count}, {total}', source(some))).toEqual(['2 charges, 50,700 yen']);
    expect(filledText('{amount}[ ({state})]', source(some), { each: 'charges' })).toEqual([
      '50,000 yen',
      '700 yen (state.cancelled)',
    ]);
    expect(filledText('{amount}', source(some), { each: 'refunded' })).toEqual(['30 yen']);
  });

  test('the damage is everything that was used, whatever became of it', () => {
    expect(filledText('{usedCount}, {usedTotal}, {period}; {refundedCount}', source(some))).toEqual(
      ['3 charges, 50,730 yen, 20 November 2026 to 23 November 2026; 1 charge'],
    );
    expect(filledText('{period}', source([charge(), charge()]))).toEqual(['20 November 2026']);
  });

  test('where all was refunded there is no list with gaps', () => {
    const from = source([some[2]!]);
    expect(filledText('{amount}', from, { each: 'charges' })).toEqual([]);
    expect(filledText('None is left.', from, { when: 'allRefunded' })).toEqual(['None is left.']);
    expect(filledText('{count}', from, { when: 'open' })).toEqual([]);
    expect(filledText('{amount}', source([]), { each: 'charges' })).toHaveLength(1);
  });

  test('a name in katakana has no reading behind it', () => {
    const from = source([]);
    const called = (name: string) =>
      filledText('{name}[ ({reading})]', {
        ...from,
        file: { ...from.file, own: { ...from.file.own, name, reading: 'スミス ジョン' } },
      });
    expect(called('スミス ジョン')).toEqual(['スミス ジョン']);
    expect(called('John Smith')).toEqual(['John Smith (スミス ジョン)']);
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
      [{ lines: linesIn('{name}\n[Mail {email}]'), placement: 'end' }],
      source([]),
      writer,
    );
    expect(paper).toEqual({
      lines: [{ text: '[field.name: __]', placement: 'end' }],
      gaps: ['name'],
      checks: [],
    });
  });

  test('a sentence to say has its romaji below, with numbers as they are said', () => {
    const spoken = segmentsOf('{used|… gatsu}, {amount|… en} desu. {name|…}');
    expect(
      filledText('{used|○月}、{amount|○円}です。{name|○○}', source([charge()]), {
        spoken,
        each: 'charges',
      }),
    ).toEqual(['20 November、50,000 yenです。○○', 'Jūichi-gatsu hatsuka, go-man-en desu. …']);
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

  test('one that is not listed is told of those that name it, and of no others', () => {
    const named = [...charges, charge({ amount: 4_000, issuer: '', issuerName: 'My bank' })];
    const of = (name: string) => total(source(named, [], { to: { id: '', name } }));
    expect(of('My bank')).toBe('4,000 yen');
    expect(of('Another')).toBe('[field.total: __]');
    expect(total(source(named))).toBe('1 yen');
    expect(total(source(named.slice(2), [], { to: { id: '', name: 'My bank' } }))).toBe(
      '4,300 yen',
    );
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

describe('a refusal is one of the claim', () => {
  const text = '{refused}: {refusal}';
  test.each(['claim', 'result'] as const)('of topic %s', (topic) => {
    const events = [event({ kind: 'refused', topic, note: 'Not covered' })];
    expect(filledText(text, source([], events))).toEqual(['21 November 2026: Not covered']);
  });

  test('of a topic that was not chosen, where none other is of the claim', () => {
    const unsaid = event({ kind: 'refused', topic: 'other', note: 'It was you' });
    expect(filledText(text, source([], [unsaid]))).toEqual(['21 November 2026: It was you']);
    expect(filledText('{turnedAwayNote}', source([], [unsaid]), { when: 'turnedAway' })).toEqual(
      [],
    );
    const said = event({ kind: 'refused', topic: 'claim', note: 'Not covered' });
    expect(filledText(text, source([], [said, unsaid]))).toEqual(['21 November 2026: Not covered']);
  });

  test('and of no other one', () => {
    const events = [event({ kind: 'refused', topic: 'report', note: 'Not the holder' })];
    const { gaps } = fillPaper(
      [{ lines: linesIn(text), placement: 'start' }],
      source([], events),
      writer,
    );
    expect(gaps).toEqual(['refused', 'refusal']);
    expect(filledText('{turnedAwayNote}', source([], events), { when: 'turnedAway' })).toEqual([
      'Not the holder',
    ]);
  });
});

describe('asking again', () => {
  const promise = { promise: 'A letter', promisedBy: '2026-11-22' };
  const asked = event({ at: '2026-11-20', ...promise });
  const answered = event({ kind: 'told', at: '2026-11-23' });

  test('no answer is told of where none came since the reader asked', () => {
    const again = event({ at: '2026-11-24' });
    for (const events of [[asked], [answered, again]]) {
      expect(filledText('x', source([], events), { when: 'notAnswered' })).toEqual(['x']);
      expect(filledText('x', source([], events), { when: 'answered' })).toEqual([]);
    }
  });

  test('where one came, its day; a promise before it is no more quoted', () => {
    const from = source([], [asked, answered]);
    expect(filledText('{lastHeard}', from, { when: 'answered' })).toEqual(['23 November 2026']);
    expect(filledText('{promise}', from, { when: 'promisedDay' })).toEqual([]);
    expect(filledText('{promise}', source([], [asked]), { when: 'promisedDay' })).toEqual([
      'A letter',
    ]);
  });

  test('a promise without a day is quoted alone', () => {
    const from = source([], [event({ promise: 'A letter' })]);
    expect(filledText('{promise}', from, { when: 'promisedDay' })).toEqual([]);
    expect(filledText('“{promise}”', from, { when: 'promised' })).toEqual(['“A letter”']);
  });

  test.each([
    ['whose promise is overdue', { ...promise }],
    ['that was silent', { kind: 'silence' }],
  ] as const)('goes first to the one %s', (_, changes) => {
    const events = [
      event({ organisation: 'smcc' }),
      event({ organisation: 'rakuten', ...changes }),
    ];
    const first = (awaitedFirst: boolean) =>
      addresseesIn(source([], events), ['smcc', 'rakuten'], awaitedFirst)[0]?.id;
    expect(first(true)).toBe('rakuten');
    expect(first(false)).toBe('smcc');
  });
});

test('the day and the answer of Amazon are of one event', () => {
  const events = [
    event({ organisation: 'amazon-jp', kind: 'told', at: '2026-11-22', note: 'Not ours' }),
    event({ organisation: 'amazon-jp', kind: 'sent', at: '2026-11-25', note: 'My question' }),
  ];
  expect(filledText('{amazonAsked}: {amazonAnswer}', source([], events))).toEqual([
    '22 November 2026: Not ours',
  ]);
});

test('who billed charges goes by the name that they have, and a letter is addressed to it first', () => {
  const charges = [charge({ issuer: '', issuerName: 'My bank' }), charge()];
  const from = source(charges, [event({ organisation: 'rakuten' })], { to: { id: '', name: '' } });
  expect(filledText('{issuers}', from)).toEqual(['My bank and SMCC']);
  const to = addresseesIn(from, ['smcc', 'rakuten']);
  expect(to.map(({ id, name }) => id || name)).toEqual(['My bank', 'smcc', 'rakuten']);
  expect(filledText('To: {to}', { ...from, to: to[0]! })).toEqual(['To: My bank']);
  // Amazon is no issuer: where only it comes into question, no bank does.
  expect(addresseesIn(from, ['amazon-jp'])).toEqual([]);
});

test('who billed charges is told of one that the guide does not list, where the log names but one', () => {
  const of = (events: CaseEvent[], to: PaperCase['to'] = { id: 'police', name: '' }) =>
    filledText('{issuers}', source([charge({ issuer: '' })], events, { to }));
  const bank = event({ organisation: '', name: 'My Bank', topic: 'report' });
  const gap = '[field.issuers: __]';
  expect(of([bank])).toEqual(['My Bank']);
  expect(of([bank, event({ organisation: '', name: 'Station', topic: 'police' })])).toEqual([
    'My Bank',
  ]);
  expect(of([bank, { ...bank, name: 'Another' }])).toEqual([gap]);
  expect(of([bank], { id: 'smcc', name: '' })).toEqual([gap]);
});

describe('what happened', () => {
  const events = [event({ note: 'A' }), event({ organisation: 'rakuten', note: 'B' })];
  const notes = (id: string) =>
    filledText('{note}', source([], events, { to: { id, name: '' } }), { each: 'events' });

  test('with another issuer is told to no issuer', () => {
    expect(notes('smcc')).toEqual(['A']);
  });

  test.each(['amazon-jp', 'police'])('is told whole to %s', (id) => {
    expect(notes(id)).toEqual(['A', 'B']);
  });

  test('with the police is told with what they did not take', () => {
    const at = '2026-11-24';
    const told = event({ organisation: 'police', kind: 'called', topic: 'police' });
    const refused = event({ ...told, kind: 'refused', at, note: 'The issuer is the victim' });
    const of = (events: CaseEvent[]) =>
      filledText('{policeRefused}: {policeRefusal}', source([], events), { when: 'policeRefused' });
    expect(of([told])).toEqual([]);
    expect(of([refused, { ...told, at: '2026-11-25' }])).toEqual([
      '24 November 2026: The issuer is the victim',
    ]);
  });

  test('with the police is asked after at the station', () => {
    const told = event({ organisation: 'police', topic: 'police', name: 'Shibuya Police Station' });
    const from = source([], [told], { to: { id: 'police', name: '' } });
    expect(filledText('To: {to}', from)).toEqual(['To: Shibuya Police Station']);
  });

  test('about the police with an issuer is no talk with the police', () => {
    const said = event({ kind: 'told', topic: 'police' });
    expect(filledText('x', source([], [said]), { when: 'policeTold' })).toEqual([]);
  });
});

describe('to be checked', () => {
  const checks = (
    text: string,
    from: PaperCase,
    writing = writer,
    changes: Partial<Paragraph> = {},
  ) => fillPaper([{ lines: linesIn(text), placement: 'start', ...changes }], from, writing).checks;

  test('is an answer that may be what the reader said', () => {
    const of = (events: CaseEvent[]) =>
      checks('{amazonAnswer}', source([], events), writer, { check: 'amazonAnswered' });
    const told = event({ organisation: 'amazon-jp', kind: 'told', note: 'Not ours' });
    expect(of([{ ...told, kind: 'called' }])).toEqual([
      { name: 'amazonAnswered', text: 'Not ours' },
    ]);
    expect(of([told])).toEqual([]);
    expect(of([])).toEqual([]);
  });

  test('is a sentence of which the log says nothing', () => {
    const told = event({ kind: 'told', note: 'Please ask Amazon first' });
    const of = (events: CaseEvent[]) =>
      checks('They sent me.', source([], events), writer, { check: 'sentToAmazon' });
    expect(of([])).toEqual([{ name: 'sentToAmazon', text: 'They sent me.' }]);
    expect(of([event({ kind: 'told', note: 'Amazon is a shop' })])).toHaveLength(1);
    expect(of([told])).toEqual([]);
    const toAmazon = source([], [told], { to: { id: 'amazon-jp', name: '' } });
    expect(checks('They sent me.', toAmazon, writer, { check: 'sentToAmazon' })).toEqual([]);
  });

  test('is a note in English in a Japanese paper, and a name is not', () => {
    const inJapanese = writerIn('ja', writer.word, writer.organisation);
    const from = source([charge()], [event({ note: 'They called me', person: '田中' })]);
    const text = '{organisation} {person} {note}';
    expect(checks(text, from, inJapanese, { each: 'events' })).toEqual([
      { name: 'foreign', text: 'They called me' },
    ]);
    expect(checks(text, from, writer, { each: 'events' })).toEqual([]);
    expect(checks('{merchant}', from, inJapanese, { each: 'charges' })).toEqual([]);
  });
});

test('organisations of the case come in the order of charges, events and the stop list, each once', () => {
  const from = source(
    [charge({ issuer: 'rakuten' })],
    [event({ organisation: 'amazon-jp' }), event(), event({ organisation: '', name: 'My bank' })],
  );
  const known = addresseesIn({ ...from, file: { ...from.file, stopList: ['smcc', 'visa'] } }, [
    'smcc',
    'rakuten',
    'visa',
  ]);
  expect(known).toEqual([
    { id: 'rakuten', name: '' },
    { id: 'smcc', name: '' },
    { id: '', name: 'My bank' },
    { id: 'visa', name: '' },
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
