import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { packedSize, scriptsLoadedLater, scriptsLoadedWith } from './script-files.ts';

const folder = inject('siteFolder');
const names = readdirSync(join(folder, '_astro'));

/** The script of a component, by the component's name, or by that of its element when it is shared. */
function scriptOf(component: string): string {
  const [name, ...more] = names.filter(
    (file) => file.startsWith(`${component}.astro_astro_type`) || file.startsWith(`${component}.`),
  );
  expect([component, name !== undefined, more]).toEqual([component, true, []]);
  return `/_astro/${name}`;
}

/** What a script is called in the source. */
const nameOf = (path: string) => path.replace(/^\/_astro\/|\.[\w-]{8}\.js$/g, '');

const islands = ['Checklist', 'contact-card-element', 'SelfAudit'];

test('checklist, contact card, self-audit, store and notice together load at most 8 kB at start', () => {
  const scripts = [...scriptsLoadedWith(folder, islands.map(scriptOf))];
  expect(scripts.map(nameOf)).toContain('kept');
  const sizes = scripts.map((path) => [nameOf(path), packedSize(folder, path)] as const);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(8_000);
});

/** Libraries that a click loads: for the contact file, the code to scan and the calendar. */
const libraries = ['contact-file', 'number-code', 'reminder'];

test('the three islands with all they load later take at most 8 kB, store and libraries apart', () => {
  const start = [...scriptsLoadedWith(folder, islands.map(scriptOf))];
  const later = start
    .flatMap((path) => scriptsLoadedLater(folder, path))
    .filter((path) => !libraries.includes(nameOf(path)));
  const scripts = [...scriptsLoadedWith(folder, [...start, ...later])];
  expect(scripts.map(nameOf)).toEqual(expect.arrayContaining(['checklist-actions', 'result-view']));
  const sizes = scripts
    .filter((path) => nameOf(path) !== 'kept')
    .map((path) => [nameOf(path), packedSize(folder, path)] as const);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(8_000);
});

/** What each part of a page loads once a reader asks for it: too heavy, or too rare, for the start. */
test.each([
  // Not for me, notes, undo, starting over, only the next thing.
  ['Checklist', ['checklist-actions']],
  // Copying, the contact file (vCard), the code to scan.
  ['contact-card-element', ['channel-tools']],
  // The result with the text to share; the calendar file after that.
  ['SelfAudit', ['result-view']],
  // Export and import.
  ['KeptData', ['transfer-actions']],
])('%s loads %j later, and not before', (component, later) => {
  const script = scriptOf(component);
  const atStart = [...scriptsLoadedWith(folder, [script])];
  const asked = atStart.flatMap((path) => scriptsLoadedLater(folder, path)).map(nameOf);
  for (const name of later) {
    expect(asked).toContain(name);
    expect(atStart.map(nameOf)).not.toContain(name);
  }
});
