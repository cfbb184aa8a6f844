import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/components/case-papers/paragraphs.ts';
import { writerIn } from '../../src/lib/case/paper-writer.ts';
import { fillPaper } from '../../src/lib/case/papers.ts';
import { languages } from '../../src/model/language.ts';
import { secretIn } from '../../src/lib/case/secrets.ts';
import { emptyCase } from '../../src/lib/case/state.ts';
import { fill } from '../../src/lib/fill.ts';
import { anyCase } from '../unit/case/arbitrary.ts';
import paperPlaces from '../../src/integrations/content-rules/rules/paper-places.ts';
import { realContent } from '../real-content.ts';
import { problems, record } from './fixtures/content.ts';

const { records } = realContent;
const papers = records.papers.map(({ data }) => data);
const contacts = new Map(records.contacts.map(({ data }) => [data.id, data]));

/** Every mark of a gap names its field. */
const words: Record<string, string> = { gap: '‹{label}›', yen: '{amount}', about: '{kind}' };

const filled = (
  id: string,
  language: (typeof languages)[number],
  from: Parameters<typeof fillPaper>[1],
) => {
  const one = papers.find((any) => any.id === id)!;
  const script = records['call-scripts'].find(({ name }) => name === one.script)?.data;
  const writer = writerIn(
    language,
    (name, values = {}) => fill(words[name] ?? name, values),
    (organisation) => contacts.get(organisation)?.organisation[language] ?? '',
  );
  return fillPaper(paragraphsOf(one, script, language, language === 'ja'), from, writer);
};

/** A case of readers' words without signs that the laws look for. */
const cases = fc.record({
  file: anyCase.map(
    (file) =>
      JSON.parse(
        JSON.stringify(file, (_, value: unknown) =>
          typeof value === 'string' ? value.replace(/[{}‹›]/g, '') : value,
        ),
      ) as typeof file,
  ),
  to: fc.oneof(
    fc.constantFrom(...contacts.keys()).map((id) => ({ id, name: '' })),
    fc.constant({ id: '', name: '' }),
  ),
});
const isFor = (id: string, purpose: string) =>
  contacts.get(id)?.purpose.some((one) => one === purpose) ?? false;

describe.each(papers.map(({ id }) => id))('%s', (id) => {
  test('every place is filled or marked and listed, in both languages alike', () => {
    fc.assert(
      fc.property(cases, ({ file, to }) => {
        const [first, second] = languages.map((language) =>
          filled(id, language, { file, to, today: '2026-11-29', isFor }),
        );
        for (const { lines, gaps } of [first!, second!]) {
          const text = lines.map((line) => line.text).join('\n');
          expect(text).not.toMatch(/[{}]/);
          const marked = [...text.matchAll(/‹field\.(\w+)›/g)].map(([, name]) => name);
          expect(gaps).toEqual(expect.arrayContaining([...new Set(marked)]));
          if (!papers.find((one) => one.id === id)!.script)
            expect(new Set(marked)).toEqual(new Set(gaps));
        }
        expect([...first!.gaps].sort()).toEqual([...second!.gaps].sort());
      }),
      { numRuns: 60 },
    );
  });
});

test.each(papers.map(({ id }) => id))('%s looks like no secret by its own words', (id) => {
  const from = { file: emptyCase(), to: { id: '', name: '' }, today: '2026-11-29', isFor };
  for (const language of languages) {
    const text = filled(id, language, from)
      .lines.map((line) => line.text)
      .join('\n');
    expect(secretIn(text)).toBeUndefined();
  }
});

test.each(papers.filter(({ to, script }) => to.length > 0 && !script).map(({ id }) => id))(
  'whoever gets %s knows who asks for what, and where to answer',
  (id) => {
    const from = { file: emptyCase(), to: { id: '', name: '' }, today: '2026-11-29', isFor };
    for (const language of languages) {
      const { gaps, lines } = filled(id, language, from);
      expect(gaps).toEqual(expect.arrayContaining(['name', 'phone']));
      const text = lines.map((line) => line.text).join('\n');
      expect(text).toMatch(/(?:ください|お願い)|please|I ask/i);
    }
  },
);

test('what a note for oneself answers, the call to the same desk answers too', () => {
  const answers = /と言われ/;
  const calls = papers.flatMap(({ to, script }) =>
    records['call-scripts']
      .filter(({ name }) => name === script)
      .map(({ data }) => ({ to: to.join(), lines: data.lines })),
  );
  for (const { id, to } of papers.filter((one) => answers.test(one.own?.ja ?? '')))
    for (const { lines } of calls.filter((call) => call.to === to.join()))
      expect([id, lines.some(({ when }) => answers.test(when?.ja ?? ''))]).toEqual([id, true]);
});

test('papers stand in one order', () => {
  const orders = papers.map(({ order }) => order).sort((one, other) => one - other);
  expect(orders).toEqual(orders.map((_, place) => place + 1));
});

describe('a record is refused', () => {
  test.each([
    [
      { ja: '{naem}', en: '{naem}' },
      /paragraphs\.0\.ja \| has a place for "naem", which is no field/,
    ],
    [{ ja: '{name}' }, /paragraphs\.0\.en \| has places for nothing, but "ja" for name/],
    [{ ja: '{name|○}', en: '{name|…}' }, /paragraphs\.0\.ja \| has \{name\|○\}: write \{name\}/],
    [{ ja: 'あ[い' }, /paragraphs\.0\.ja \| has a bracket that opens or closes nothing/],
  ])('%o', (changes, expected) => {
    const paragraphs = [{ id: 'part', en: 'a', ...changes }];
    const papers = [record('papers', 'sample', { paragraphs })];
    expect(problems(paperPlaces, { records: { papers } })[0]).toMatch(expected);
  });

  test('a sentence to say to an organisation with a blank that nothing fills', () => {
    const say = [{ ja: '○件です', romaji: '… ken desu', en: '… charges' }];
    const contacts = [record('contacts', 'sample', { say })];
    expect(problems(paperPlaces, { records: { contacts } })).toEqual([
      expect.stringMatching(/say\.0\.ja \| has a blank that nothing fills in "○件です"/),
    ]);
  });

  test('a sentence to say without what stands in its place', () => {
    const opening = { ja: '{name}です', romaji: '{name|…} desu', en: 'I am {name|…}' };
    const scripts = [record('call-scripts', 'sample', { opening })];
    expect(problems(paperPlaces, { records: { 'call-scripts': scripts } })).toEqual([
      expect.stringMatching(/opening\.ja \| has \{name\}: say what stands there/),
    ]);
  });
});
