import { expect, test } from 'vitest';
import { readOptions } from '../../../tools/watch/options.ts';

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
