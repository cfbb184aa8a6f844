import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseThemeChoice,
  themeToPaint,
} from '../../../src/components/theme-select/theme-choice.ts';

test.each(['light', 'dark', 'auto'] as const)('a stored "%s" is that choice', (choice) => {
  expect(parseThemeChoice(choice)).toBe(choice);
});

test('whatever else was stored means "as on the device"', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      fc.pre(value !== 'light' && value !== 'dark');
      expect(parseThemeChoice(value)).toBe('auto');
    }),
  );
});

test('a choice is painted whatever the device prefers, and "auto" follows the device', () => {
  expect([true, false].map((light) => themeToPaint('light', light))).toEqual(['light', 'light']);
  expect([true, false].map((light) => themeToPaint('dark', light))).toEqual(['dark', 'dark']);
  expect([true, false].map((light) => themeToPaint('auto', light))).toEqual(['light', 'dark']);
});
