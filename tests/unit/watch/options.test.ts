import { expect, test } from 'vitest';
import { factsOf } from '../../../tools/watch/facts.ts';
import { chosenFacts, readOptions } from '../../../tools/watch/options.ts';
import { readGuide } from '../../guide/guide.ts';

const read = (...args: string[]) => readOptions(args, '/guide');

test('a run has options', () => {
  expect(read()).toEqual({ report: '/guide/.cache/watch-report', issues: false });
  expect(read('--only=card-page', '--host=www.iana.org', '--report=out', '--issues')).toEqual({
    only: 'card-page',
    host: 'www.iana.org',
    report: '/guide/out',
    issues: true,
  });
});

test.each([
  [['--report=content'], 'lies in content/'],
  [['--report=content/contacts/../sources/x'], 'lies in content/'],
  [['--report=/guide/content/new'], 'lies in content/'],
  [['--no-such'], '--no-such'],
  [['word'], 'word'],
])('%o is refused', (args, words) => expect(() => read(...args)).toThrow(words));

test('a source or host of which nothing is read is named, with where to look', () => {
  const facts = factsOf(readGuide().records);
  expect(chosenFacts(facts, read('--only=card-page')).length).toBeGreaterThan(0);
  expect(() => chosenFacts(facts, read('--only=card-pages', '--host=a.example'))).toThrow(
    '--only=card-pages --host=a.example: give the id of a file in content/sources/',
  );
});
