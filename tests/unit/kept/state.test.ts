import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExpired } from '../../../src/lib/kept/clock.ts';
import { parseKept, readKept } from '../../../src/lib/kept/parse.ts';
import { joined, nothingKept, sectionNames, type Kept } from '../../../src/lib/kept/state.ts';
import { exportJson, exportText, planImport } from '../../../src/lib/kept/transfer.ts';
import { openKept } from '../../../src/components/kept/store.ts';
import { processorTime } from '../processor-time.ts';
import { anyKept, day } from './arbitrary.ts';
import { fakeDevice } from './device.ts';

const today = '2026-11-22';

describe('reading what was kept', () => {
  it('gives a valid state for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { kept } = readKept(text, today);
        expect(parseKept(kept)).toEqual({ kept });
      }),
    );
  });

  it('gives a valid state for any value under any of its fields', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    const fields = fc.record(
      Object.fromEntries(
        ['version', 'visited', 'consent', 'settings', ...sectionNames].map((name) => [
          name,
          name === 'version' ? fc.oneof(fc.constant(1), anything) : anything,
        ]),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fields, anything), (value) => {
        const { kept } = parseKept(value);
        expect(parseKept(kept)).toEqual({ kept });
      }),
    );
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(anyKept, (kept) => {
        expect(parseKept(JSON.parse(JSON.stringify(kept)))).toEqual({ kept });
      }),
    );
  });

  it('keeps every entry it can read and says that some were lost', () => {
    const { kept, loss } = parseKept({
      version: 1,
      ticks: { 'stop-card': {}, broken: 7, 'NOT AN ID': {} },
      answers: { 'audit-mail': 'yes', 'audit-sim': 'perhaps' },
      history: 'none',
    });
    expect(kept.ticks).toEqual({ 'stop-card': {} });
    expect(kept.answers).toEqual({ 'audit-mail': 'yes' });
    expect(loss).toBe('partly');
  });

  it('is not led astray by keys of the prototype', () => {
    const text =
      '{"version":1,"ticks":{"__proto__":{"at":"x"},"constructor":{}},"__proto__":{"a":1}}';
    const { kept } = readKept(text, today);
    expect(Object.keys(kept.ticks)).toEqual(['constructor']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('does not read a million characters', () => {
    const text = JSON.stringify({ version: 1, ticks: { a: {} }, notes: 'x'.repeat(1_000_000) });
    expect(readKept(text, today).loss).toBe('unreadable');
  });

  it('reads what it understands of a newer version and says so', () => {
    const { kept, loss } = parseKept({ version: 2, ticks: { a: { done: 'maybe' } }, more: [] });
    expect(kept.ticks).toEqual({ a: {} });
    expect(kept.version).toBe(1);
    expect(loss).toBe('newer');
  });

  it('keeps no notes of a reader who did not switch them on', () => {
    expect(parseKept({ version: 1, notes: { a: 'text' } }).kept.notes).toEqual({});
  });

  it('keeps all other ticks when the items of the site change', () => {
    const first = { ...nothingKept(), ticks: { stays: {}, removed: {}, renamed: {} } };
    const { kept, loss } = parseKept({ ...first, ticks: { ...first.ticks, added: {} } });
    expect(Object.keys(kept.ticks)).toEqual(['stays', 'removed', 'renamed', 'added']);
    expect(loss).toBeUndefined();
  });
});

describe('the time for which it is kept', () => {
  const visited = (on: string) => ({ ...nothingKept(), visited: on });

  it('ends after 90 days', () => {
    expect(isExpired('2026-08-24', today)).toBe(false);
    expect(isExpired('2026-08-23', today)).toBe(true);
    const text = JSON.stringify({ ...visited('2026-08-23'), ticks: { a: {} } });
    expect(readKept(text, today)).toEqual({ kept: nothingKept(), loss: 'expired' });
  });

  it('does not end while the clock is behind, nor on the day itself', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(isExpired(later, earlier)).toBe(false);
      }),
    );
  });
});

describe('joining what two tabs hold', () => {
  it('loses no entry and no setting, and gives a valid state', () => {
    fc.assert(
      fc.property(anyKept, anyKept, (below, over) => {
        const both = joined(below, over);
        for (const name of sectionNames)
          expect(both[name]).toEqual({ ...below[name], ...over[name] });
        expect(both.settings.notes).toBe(below.settings.notes || over.settings.notes);
        expect(parseKept(both)).toEqual({ kept: both });
      }),
    );
  });

  it('changes nothing when it is done again, nor by what came before', () => {
    fc.assert(
      fc.property(anyKept, anyKept, anyKept, (a, b, c) => {
        expect(joined(a, a)).toEqual(a);
        expect(joined(joined(a, b), b)).toEqual(joined(a, b));
        expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)));
      }),
    );
  });
});

describe('export and import', () => {
  const content = (kept: object) => ({ ...kept, consent: 'not-asked', visited: '' });

  it('brings everything over to an empty device, as a file and as text', () => {
    fc.assert(
      fc.property(anyKept, fc.array(fc.string()), (kept, lines) => {
        const readable = lines.filter((line) => !line.includes('{'));
        for (const text of [
          exportJson(kept, today),
          exportJson(kept, today, 2),
          exportText(kept, today, readable),
          `> ${exportText(kept, today, readable)}\r\n-- \r\nsent from a phone`,
        ]) {
          const plan = planImport(nothingKept(), text);
          expect('after' in plan && plan.after).toEqual(content(kept));
        }
      }),
    );
  });

  it('is mended when a mail wrapped it, quoted it and put a signature under it', () => {
    const wrap = (text: string, width: number) =>
      text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n');
    // Mail programs take a line separator (U+2028) in the text for a character like others.
    const quote = (text: string, mark: string) =>
      text
        .split('\n')
        .map((line) => `${mark}${line}`)
        .join('\n');
    fc.assert(
      fc.property(
        anyKept,
        fc.integer({ min: 20, max: 80 }),
        fc.constantFrom('', '> ', '>', '>> ', '> > '),
        fc.constantFrom('\n', '\r\n'),
        (kept, width, mark, end) => {
          const sent = quote(wrap(exportText(kept, today, ['- a > b']), width), mark);
          const plan = planImport(
            nothingKept(),
            `${sent}\n-- \n{ sent by } "me"`.replaceAll('\n', end),
          );
          expect('after' in plan && plan.after).toEqual(content(kept));
        },
      ),
    );
  });

  it('answers within 100 ms whatever is pasted, up to a megabyte', () => {
    for (const part of [
      '{',
      '"',
      '\\"',
      '{"format"',
      '> ',
      '\n',
      '{"format":"torimodosu-kept",',
      'a',
    ])
      for (const begin of ['', '{"format":"']) {
        const text = begin + part.repeat(1_000_000 / part.length);
        const taken = processorTime(() =>
          expect('refusal' in planImport(nothingKept(), text)).toBe(true),
        );
        expect(taken, part).toBeLessThan(500);
      }
  });

  it('takes in nothing that could not be read back, alone or with what is there', () => {
    const noted = fc
      .tuple(fc.integer({ min: 1, max: 330 }), fc.constantFrom('a', 'b', 'あ', '"'))
      .map(([count, letter]): Kept => ({
        ...nothingKept(),
        settings: { notes: true, times: false, nextOnly: false },
        notes: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `${letter === 'a' ? 'a' : 'b'}${index}`,
            letter.repeat(1000),
          ]),
        ),
      }));
    fc.assert(
      fc.property(fc.array(noted, { minLength: 1, maxLength: 3 }), (files) => {
        const device = fakeDevice();
        for (const file of files) {
          const kept = openKept(device);
          const before = kept.all();
          const plan = planImport(before, exportJson(file, today));
          if ('after' in plan) kept.change(() => plan.after);
          else expect(plan.refusal).toBe('tooLarge');
          const again = openKept(device);
          expect(again.loss()).toBeUndefined();
          expect({ ...again.all(), visited: '' }).toEqual({
            ...('after' in plan ? plan.after : before),
            visited: '',
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyKept, anyKept, (device, file) => {
        const plan = planImport(device, exportJson(file, today));
        if (!('after' in plan)) throw new Error(plan.refusal);
        expect(planImport(plan.after, exportJson(file, today))).toEqual({
          after: plan.after,
          changes: [],
        });
        expect(plan.after.consent).toBe(device.consent);
        expect(Object.keys(plan.after.ticks)).toEqual(
          expect.arrayContaining(Object.keys(device.ticks)),
        );
      }),
    );
  });

  it('names every change', () => {
    const device = { ...nothingKept(), ticks: { a: {} } };
    const file = {
      ...nothingKept(),
      settings: { notes: true, times: false, nextOnly: false },
      ticks: { a: {}, b: {} },
      notes: { b: 'called' },
    };
    const plan = planImport(device, exportJson(file, today));
    expect('changes' in plan && plan.changes).toEqual([
      { section: 'settings', id: 'notes' },
      { section: 'ticks', id: 'b' },
      { section: 'notes', id: 'b' },
    ]);
  });

  it('refuses any other text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(planImport(nothingKept(), text)).toEqual({ refusal: 'foreign' });
      }),
    );
  });

  it.each([
    ['{"format":"someone-else","version":1}', 'foreign'],
    ['{"format":"torimodosu-kept","version":99}', 'newer'],
    ['{"format":"torimodosu-kept"}', 'damaged'],
    ['{"format":"torimodosu-kept","version":1,"ticks":{"a":{},"b":5}}', 'damaged'],
    ['{"format":"torimodosu-kept","version":1,"ticks":{"__proto__":{}}}', 'damaged'],
    ['{"format":"torimodosu-kept","version":1,"ticks":[]}', 'damaged'],
    [`{"format":"torimodosu-kept","version":1,"x":"${'x'.repeat(1_000_000)}"}`, 'tooLarge'],
    ['{"format":"torimodosu-kept","version":1', 'damaged'],
    ['{“format”:“torimodosu-kept”}', 'damaged'],
  ])('refuses %.60s as %s', (text, refusal) => {
    expect(planImport(nothingKept(), text)).toEqual({ refusal });
  });
});
