import { describe, expect, test } from 'vitest';
import { fillPaper } from '../../../src/lib/case/papers.ts';
import { linesIn } from '../../../src/lib/case/places.ts';
import { event, filledText, source, writer } from './paper-samples.ts';

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
