import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { filesIn } from '../../src/model/graph/files-in.ts';
import { guideRoot } from './guide.ts';

/**
 * A copy of the guide of fixtures that the tests of a file may write into: its folder. What a test
 * changed there is put back after it: to write and delete two hundred files for each of them took
 * the processor more time than most of the tests.
 * @param further files of the project that stand there too, by their paths
 */
export function copyOfGuide(further: string[] = []): string {
  const copy = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync(join(guideRoot, 'content'), join(copy, 'content'), { recursive: true });
  for (const file of further) cpSync(file, join(copy, file));
  const everything = () => readdirSync(copy, { recursive: true, encoding: 'utf8' });
  const names = new Set(everything());
  const texts = filesIn(copy, '').map((name): [string, Buffer] => {
    const file = join(copy, name);
    return [file, readFileSync(file)];
  });
  afterEach(() => {
    for (const name of everything())
      if (!names.has(name)) rmSync(join(copy, name), { recursive: true, force: true });
    for (const [file, text] of texts) {
      if (existsSync(file) && readFileSync(file).equals(text)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
  afterAll(() => rmSync(copy, { recursive: true }));
  return copy;
}
