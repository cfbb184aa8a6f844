import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepEdition } from '../../../src/integrations/release/keep-edition.ts';
import { editionsFolder } from '../../../src/model/editions/read-editions.ts';
import { describeProblem } from '../../../src/model/graph/problem.ts';
import { readContent } from '../../../src/model/graph/read-content.ts';
import { copyOfGuide } from '../../guide/copy.ts';
import { guideDay } from '../../guide/guide.ts';

const root = copyOfGuide();

const read = () => readContent(root, guideDay);
const folder = () => join(root, editionsFolder);
const files = () =>
  Object.fromEntries(
    readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name), 'utf8')]),
  );
/** Complaints about editions: the guide of fixtures lacks interface strings here. */
const told = () =>
  read()
    .invalid.map(describeProblem)
    .filter((line) => line.includes(editionsFolder));

test('the facts of the present edition are kept in a file, once', () => {
  const earlier = files();
  const [file, ...others] = keepEdition(root, read());
  expect(others).toEqual([]);
  const after = files();
  expect(Object.keys(after)).toHaveLength(Object.keys(earlier).length + 1);
  expect(after).toMatchObject(earlier);
  expect(readFileSync(join(root, file!), 'utf8')).toContain('"number": "0120000001"');
  expect(keepEdition(root, read())).toEqual([]);
  expect(files()).toEqual(after);
  expect(told()).toEqual([]);
});

test('another number on the same day makes another edition', () => {
  const [first] = keepEdition(root, read());
  const contact = join(root, 'content/contacts/sample-card.yaml');
  writeFileSync(contact, readFileSync(contact, 'utf8').replace('0120000001', '0120000009'));
  const [second] = keepEdition(root, read());
  expect(second).not.toBe(first);
  expect(second!.slice(0, -8)).toBe(first!.slice(0, -8));
});

test('a file that somebody changed is named, and nothing is released', () => {
  const [file] = keepEdition(root, read());
  const path = join(root, file!);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('0120000001', '0120000009'));
  expect(told()).toEqual([
    expect.stringMatching(/^content\/editions\/.*facts: are not those that the letters/),
  ]);
  expect(() => keepEdition(root, read())).toThrow('letters of its name');
  writeFileSync(path, text.slice(1));
  expect(told()).toEqual([expect.stringContaining('is not JSON')]);
  rmSync(path);
  writeFileSync(join(folder(), '2026-11-01-bcd.json'), text);
  expect(told()).toEqual([expect.stringContaining('is not the name of its file')]);
});
