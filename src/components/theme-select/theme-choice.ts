/** What a reader can choose; `auto` follows the device. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

/** Any value, as a choice; whatever is not one means `auto`. */
export function parseThemeChoice(value: unknown): ThemeChoice {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** The theme to paint for a choice, on a device that prefers light or not. */
export function themeToPaint(choice: ThemeChoice, devicePrefersLight: boolean): 'light' | 'dark' {
  if (choice !== 'auto') return choice;
  return devicePrefersLight ? 'light' : 'dark';
}
