import { afterEach, expect, test, vi } from 'vitest';
import { onceInBuild } from '../../../src/lib/once-in-build.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function counted() {
  const asked: string[] = [];
  const find = onceInBuild((name: string) => {
    asked.push(name);
    return undefined;
  });
  for (const name of ['a', 'b', 'a']) find(name);
  return asked;
}

test('a build asks once for each argument, also when there is no answer', () => {
  vi.stubEnv('PROD', true);
  expect(counted()).toEqual(['a', 'b']);
});

test('while the guide is being written, it is asked each time', () => {
  vi.stubEnv('PROD', false);
  expect(counted()).toEqual(['a', 'b', 'a']);
});
