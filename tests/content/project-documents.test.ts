import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFieldComments } from '../../src/model/field-comments.ts';
import { tablesForAuthors } from '../../src/model/field-tables.ts';
import { writtenNotes } from '../../src/model/json-schema.ts';
import { recordKindNames } from '../../src/model/records/index.ts';
import { tagTable } from '../../src/model/tag-table.ts';
import { tags } from '../../src/model/tags.ts';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const contributing = read('.github/CONTRIBUTING.md');

/** The first cells of the table that begins with this heading. Fails where there is not just one. */
function firstCells(heading: string): string[] {
  const tables = contributing.split('\n\n').filter((part) => part.startsWith(`| ${heading} `));
  expect(tables).toHaveLength(1);
  const rows = tables[0]!.split('\n').slice(2);
  return rows.map((row) =>
    row
      .slice(1)
      .split(/(?<!\\)\|/)[0]!
      .trim(),
  );
}

describe('how to contribute', () => {
  test('explains each tag as its file does (else: npm run docs)', () => {
    const [start, end] = ['<!-- tags: written by `npm run docs` -->', '<!-- end of tags -->'];
    const table = contributing.slice(
      contributing.indexOf(start) + start.length,
      contributing.indexOf(end),
    );
    const unpadded = (text: string) => text.trim().replace(/-+/g, '-').replace(/ +/g, ' ');
    expect(unpadded(table)).toBe(unpadded(tagTable(tags)));
  });

  test('has the fields of records as their files comment them (else: npm run docs)', async () => {
    const notes = readFieldComments();
    expect(Object.keys(notes)).toEqual(recordKindNames);
    expect(notes).toEqual(writtenNotes);
    const written = await format(tablesForAuthors(notes), { parser: 'markdown' });
    expect(read('.github/FIELDS.md')).toBe(written);
  });

  test('gives a reason for each package once, and for no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    ) as Record<string, Record<string, string>>;
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const named = firstCells('Package').flatMap((cell) => cell.split(', '));
    const families = named.filter((name) => name.endsWith('/*')).map((name) => name.slice(0, -1));
    const alone = packages.filter((name) => !families.some((family) => name.startsWith(family)));
    expect(named.filter((name) => !name.endsWith('/*')).sort()).toEqual(alone.sort());
  });

  test('says once where a fact is changed, in folders that exist', () => {
    expect(firstCells('What')).toContain('a page');
    const folders = [...contributing.matchAll(/`(content\/[\w-]+)\//g)].map((match) => match[1]!);
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
    expect(contributing.match(/\*\*Never change the id\*\*/g)).toHaveLength(1);
  });
});

test.each([
  'README.md',
  'README.ja.md',
  '.github/CONTRIBUTING.md',
  '.github/FIELDS.md',
  '.github/SECURITY.md',
])('every link and picture of %s that lies in the project is there', (path) => {
  const text = read(path);
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map((match) => match[1] ?? match[2]!)
    .filter((target) => !/^(?:[a-z]+:|#|\/)/.test(target));
  const missing = targets.filter(
    (target) => !existsSync(join(root, dirname(path), target.replace(/#.*/, ''))),
  );
  expect(missing).toEqual([]);
});

describe('continuous integration', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const { jobs } = parse(read('.github/workflows/ci.yml')) as {
    jobs: {
      test: { strategy: { matrix: { script: string[] } }; steps: { run?: string }[] };
      publish: { needs: string };
    };
  };
  /** A script with those that it runs. */
  const reachedFrom = (script: string): string[] => [
    script,
    ...[...scripts[script]!.matchAll(/npm run ([\w:]+)/g)].flatMap(([, next]) =>
      reachedFrom(next!),
    ),
  ];
  const run = jobs.test.strategy.matrix.script.flatMap(reachedFrom);

  test('runs every check and every project of tests, and publishes nothing before', () => {
    const checks = Object.keys(scripts).filter((script) => script.startsWith('check:'));
    expect(checks.length).toBeGreaterThan(3);
    expect(run).toEqual(expect.arrayContaining(checks));
    const projects = [...read('tests/vitest.config.ts').matchAll(/^ +with\w+\('(\w+)'/gm)];
    expect(projects.length).toBeGreaterThan(4);
    const commands = run.map((script) => scripts[script]).join(' ');
    for (const [, project] of projects) expect(commands).toMatch(`--project ${project}`);
    expect(jobs.test.steps.at(-1)!.run).toBe('npm run ${{ matrix.script }}');
    expect(jobs.publish.needs).toBe('test');
  });

  test('runs on one machine by the command that README names', () => {
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line.startsWith('npm '));
    expect(read('README.md')).toContain(commands.join(' && '));
  });
});
