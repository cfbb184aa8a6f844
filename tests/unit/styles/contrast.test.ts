import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, type Colour } from '../../contrast.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** Every colour of the tokens: what it is in the light and in the dark theme. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[\da-f]{6}),\s*(#[\da-f]{6})\s*\)/gi)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** Red, green and blue of a colour written as `#rrggbb`. */
const parts = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as Colour;

const pages = ['paper', 'raised'];
const tints = [...colours.keys()].filter((name) => name.endsWith('-tint'));

/** The grounds that a text colour stands on: links and plain words also stand on every tint. */
const groundsOfText: Record<string, string[]> = {
  ink: [...pages, ...tints],
  'ink-soft': [...pages, ...tints],
  link: [...pages, ...tints],
  now: [...pages, ...tints],
  wait: [...pages, 'wait-tint'],
  danger: [...pages, 'danger-tint'],
  doubt: [...pages, 'doubt-tint'],
  'on-now': ['now'],
};

/** The grounds that a line or a focus ring is drawn on. */
const groundsOfParts: Record<string, string[]> = { line: pages, focus: [...pages, ...tints] };

const pairs = (grounds: Record<string, string[]>) =>
  Object.entries(grounds).flatMap(([name, others]) =>
    others.flatMap((ground) =>
      (['light', 'dark'] as const).map((theme) => ({ name, ground, theme })),
    ),
  );

const measure = ({ name, ground, theme }: ReturnType<typeof pairs>[number]) =>
  contrast(parts(colours.get(name)![theme]), parts(colours.get(ground)![theme]));

test('black on white has the contrast that WCAG gives as the greatest', () => {
  expect(contrast(parts('#000000'), parts('#ffffff'))).toBeCloseTo(21);
  expect(contrast(parts('#777777'), parts('#ffffff'))).toBeCloseTo(4.48, 2);
});

test('every colour is a surface, or is measured against one', () => {
  const surfaces = [...pages, ...tints];
  // Rules between rows carry no meaning; everything that does uses `--line`.
  const measured = [...Object.keys(groundsOfText), ...Object.keys(groundsOfParts), 'line-soft'];
  expect([...colours.keys()].sort()).toEqual([...surfaces, ...measured].sort());
});

describe('text can be told from its ground by everybody (7:1)', () => {
  test.each(pairs(groundsOfText))('--$name on --$ground, $theme', (pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(7);
  });
});

describe('lines and focus can be told from their ground (3:1)', () => {
  test.each(pairs(groundsOfParts))('--$name on --$ground, $theme', (pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(3);
  });
});
