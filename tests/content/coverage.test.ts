import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDay } from '../../src/lib/today.ts';
import { readContent } from '../../src/integrations/content-rules/content.ts';

const { records } = readContent(process.cwd(), buildDay());
const read = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')) as unknown;

test('every term of the glossary that was researched is published', () => {
  const researched = read('glossary-terms.yaml') as string[];
  const published = new Set(records.glossary.map(({ data }) => data.ja));
  expect(researched.filter((term) => !published.has(term))).toEqual([]);
  expect(records.glossary).toHaveLength(researched.length);
});

test('every branch a case can take has its page', () => {
  const branches = read('branches.yaml') as Record<string, string>;
  expect(Object.keys(branches)).toHaveLength(12);
  for (const path of Object.values(branches))
    for (const language of ['ja', 'en'])
      expect(existsSync(`content/docs/${language}/${path}.mdx`), path).toBe(true);
});
