import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../src/lib/case/state.ts';
import { event, filledText, source } from './paper-samples.ts';

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
