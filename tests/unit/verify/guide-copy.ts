import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  brokenRules,
  describeBroken,
} from '../../../src/integrations/content-rules/broken-rules.ts';
import { describeProblem } from '../../../src/model/graph/problem.ts';
import { readContent } from '../../../src/model/graph/read-content.ts';
import { guideRoot } from '../../guide/guide.ts';

/** The day of these tests in Japan. */
export const today = '2026-11-30';

/** What is wrong with a copy of the guide; its interface strings are the project's own. */
export function wrongIn(folder: string): string[] {
  const content = readContent(folder, today);
  const invalid = content.invalid.filter(({ file }) => !file.endsWith('/strings.yaml'));
  return [
    ...invalid.map(describeProblem),
    ...brokenRules({ ...content, invalid }).map(describeBroken),
  ];
}

/** The lines that differ from the guide, by file: `-` what went, `+` what came. */
export function differences(folder: string): Record<string, string[]> {
  const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' });
  const found = files.flatMap((name): [string, string[]][] => {
    if (!name.endsWith('.yaml')) return [];
    const after = readFileSync(join(folder, 'content', name), 'utf8').split('\n');
    const before = linesOf(join(guideRoot, 'content', name));
    const lines = [
      ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
    ];
    return lines.length > 0 || before.length !== after.length ? [[name, lines]] : [];
  });
  return Object.fromEntries(found);
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
