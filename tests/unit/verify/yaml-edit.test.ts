import { readFileSync } from 'node:fs';
import { isScalar, parseDocument, type Scalar } from 'yaml';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../src/model/graph/files-in.ts';
import { recordKindNames } from '../../../src/model/records/index.ts';
import { fileOf, valuesOf, withFields } from '../../../tools/verify/yaml-edit.ts';

const root = new URL('../../..', import.meta.url).pathname;

const sample = `# Who keeps it
id: sample
label: { ja: "見本", en: 'It''s one' } # both
channels:
  - kind: tel
    id: desk
    hours: # as the page has them
      weekly:
        - days: [mon]
          open: "09:00"
          close: "17:00"
      publicHolidays: closed
    # Seen on paper.
    note:
      ja: "時間に、注意"
      en: plain, with a comma
    readOn: "2026-11-22"
    verifiedOn: null

  - kind: web
    id: page
`;

/** The lines of one text that another one lacks. */
const linesOnlyIn = (text: string, other: string) =>
  text.split('\n').filter((line) => !other.split('\n').includes(line));

describe('a field gets another value', () => {
  test.each([
    [['id'], 'other', ['id: other']],
    [['label', 'en'], 'It’s "two"', [`label: { ja: "見本", en: 'It’s "two"' } # both`]],
    [['label', 'ja'], '二つ', [`label: { ja: "二つ", en: 'It''s one' } # both`]],
    [['channels', 0, 'note', 'en'], 'also: a colon', ['      en: "also: a colon"']],
    [['channels', 0, 'note', 'en'], 'still, plain', ['      en: still, plain']],
    [['channels', 0, 'verifiedOn'], '2026-11-30', ['    verifiedOn: "2026-11-30"']],
    [['channels', 0, 'hours', 'publicHolidays'], 'unknown', ['      publicHolidays: unknown']],
    [['channels', 0, 'verifiedBy'], ['AB', 'NO'], ['    verifiedBy: ["AB", "NO"]']],
    [
      ['channels', 1, 'number'],
      { domestic: '0120000001' },
      ['    number: { domestic: "0120000001" }'],
    ],
    [
      ['channels', 1, 'reason'],
      { ja: 'なぜ', en: 'Why it is so' },
      ['    reason:', '      ja: "なぜ"', '      en: "Why it is so"'],
    ],
    [['channels', 0, 'note'], { ja: '時間に、注意', en: 'x' }, ['      en: x']],
  ])('%j', (path, value, lines) => {
    const edited = withFields(sample, [{ path, value }]);
    expect(linesOnlyIn(edited, sample)).toEqual(lines);
    expect(parseDocument(edited).toJS()).toEqual(
      expect.objectContaining({ channels: expect.anything() as unknown }),
    );
    expect((parseDocument(edited).getIn(path, true) as Scalar).toJSON()).toEqual(value);
    expect(linesOnlyIn(sample, edited).length).toBeLessThan(2);
  });

  test('a list of fields is written anew, and comments around it stay', () => {
    const value = {
      weekly: [{ days: ['mon', 'tue'], open: '10:00', close: '16:00' }],
      publicHolidays: 'closed',
      closed: [],
    };
    const edited = withFields(sample, [{ path: ['channels', 0, 'hours'], value }]);
    expect((valuesOf(edited)['channels'] as { hours: unknown }[])[0]!.hours).toEqual(value);
    expect(edited).toContain('        - days: [mon, tue]\n          open: "10:00"\n');
    expect(edited).toContain('    # Seen on paper.\n    note:\n');
  });
});

test('a field goes with its lines and nothing else', () => {
  const edited = withFields(sample, [{ path: ['channels', 0, 'note'] }]);
  expect(linesOnlyIn(edited, sample)).toEqual([]);
  expect(linesOnlyIn(sample, edited)).toEqual([
    '    note:',
    '      ja: "時間に、注意"',
    '      en: plain, with a comma',
  ]);
  expect(withFields(sample, [{ path: ['channels', 0, 'nothing'] }])).toBe(sample);
});

test('a new field stands behind the last of those it belongs after', () => {
  const edited = withFields(sample, [
    { path: ['channels', 0, 'cost'], value: 'free', after: ['hours', 'kind', 'nowhere'] },
  ]);
  expect(edited).toContain('      publicHolidays: closed\n    cost: free\n    # Seen on paper.');
});

test('what cannot be written without touching other fields is refused', () => {
  expect(() => withFields(sample, [{ path: ['label', 'fr'], value: 'x' }])).toThrow(/label/);
  expect(() => withFields(sample, [{ path: ['channels', 0, 'kind'] }])).toThrow(/shares its line/);
});

test('a new file says what it was given', () => {
  const fields = {
    id: 'a-b',
    title: { ja: '題', en: 'A title: long' },
    url: 'https://www.iana.org/',
    pageDate: null,
    readOn: '2026-11-30',
  };
  expect(valuesOf(fileOf(fields))).toEqual(fields);
});

/** Every text in data with the way to it. */
function textsIn(
  data: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

const files = recordKindNames.flatMap((kind) =>
  filesIn(root, `content/${kind}`, '.yaml').map((name) => `content/${kind}/${name}`),
);

test('of every record, what is not changed stays as it is, and one text changes its own lines', () => {
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(`${root}${file}`, 'utf8');
    const values = valuesOf(text);
    const asItIs = Object.entries(values).map(([key, value]) => ({ path: [key], value }));
    expect(withFields(text, asItIs), file).toBe(text);
    const texts = textsIn(values);
    for (const { path, text: words } of [texts.at(-1)!, texts[texts.length >> 1]!]) {
      const value = `${words.trim()}見x`;
      const edited = withFields(text, [{ path, value }]);
      const node = parseDocument(text).getIn(path, true) as Scalar;
      expect(isScalar(node), file).toBe(true);
      const [start, end] = node.range!;
      expect(edited.startsWith(text.slice(0, start)), file).toBe(true);
      expect(edited.endsWith(text.slice(end)), file).toBe(true);
      expect(parseDocument(edited).getIn(path), file).toBe(value);
    }
  }
}, 120_000);
