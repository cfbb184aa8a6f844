import { describe, expect, test } from 'vitest';
import type { PaperCase } from '../../../src/lib/case/paper-case.ts';
import { writerIn } from '../../../src/lib/case/paper-writer.ts';
import { fillPaper, type Paragraph } from '../../../src/lib/case/papers.ts';
import { linesIn, segmentsOf } from '../../../src/lib/case/places.ts';
import type { CaseEvent } from '../../../src/lib/case/state.ts';
import { charge, event, filledText, source, writer } from './paper-samples.ts';

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
    const spoken = segmentsOf('{used|… gatsu}, {amount|… en} desu. {used|… gatsu} desu. {name|…}');
    expect(
      filledText('{used|○月}、{amount|○円}です。{name|○○}', source([charge()]), {
        spoken,
        each: 'charges',
      }),
    ).toEqual([
      '20 November、50,000 yenです。○○',
      'Jūichi-gatsu hatsuka, go-man-en desu. Jūichi-gatsu hatsuka desu. …',
    ]);
  });

  test('what the reader typed stands as it is, on one line, whatever it looks like', () => {
    const from = source([charge({ merchant: 'A {total}\n[B]' })]);
    expect(filledText('{merchant}.', from, { each: 'charges' })).toEqual(['A {total} [B].']);
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

  const inJapanese = writerIn('ja', writer.word, writer.organisation);

  test('is a note in English in a Japanese paper, and a name is not', () => {
    const from = source([charge()], [event({ note: 'They called me', person: '田中' })]);
    const text = '{organisation} {person} {note}';
    expect(checks(text, from, inJapanese, { each: 'events' })).toEqual([
      { name: 'foreign', text: 'They called me' },
    ]);
    expect(checks(text, from, writer, { each: 'events' })).toEqual([]);
    expect(checks('{merchant}', from, inJapanese, { each: 'charges' })).toEqual([]);
  });

  test('is a name of a bank in English that the guide does not list; the names it has are not', () => {
    const all = { to: { id: '', name: '' } };
    const known = source([charge({ issuer: 'rakuten' }), charge({ issuer: '' })], [], all);
    expect(checks('{issuers}', known, inJapanese)).toEqual([]);
    const typed = charge({ issuer: '', issuerName: 'Some Bank' });
    expect(checks('{issuers}', source([typed], [], all), inJapanese)).toEqual([
      { name: 'foreign', text: 'Some Bank' },
    ]);
  });
});
