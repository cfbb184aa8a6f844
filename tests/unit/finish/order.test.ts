import { expect, test } from 'vitest';
import config from '../../../astro.config.mjs';
import { finish } from '../../../src/integrations/finish/index.ts';
import type { Consumer, Step } from '../../../src/integrations/finish/page.ts';
import { pageScripts } from '../../../src/integrations/page-scripts/index.ts';
import { pageStyles } from '../../../src/integrations/page-styles/one-sheet.ts';
import { siteSecurity } from '../../../src/integrations/security/index.ts';
import { pagePolicy } from '../../../src/integrations/security/page-policy.ts';

const styles = pageStyles(() => true);
const line =
  (steps: Step[], consumers: Consumer[] = []) =>
  () =>
    finish({ steps, consumers });

test('the policy comes after all that changes the code of a page', () => {
  expect(line([styles, pageScripts(), pagePolicy()], [siteSecurity()])).not.toThrow();
  expect(line([pagePolicy(), styles, pageScripts()])).toThrow(
    '"page-policy" must stand after "page-styles"; "page-policy" must stand after "page-scripts"',
  );
});

test('a station that another needs cannot be left out or doubled', () => {
  expect(line([styles, pageScripts()], [siteSecurity()])).toThrow(
    '"security" needs "page-policy", which is missing',
  );
  expect(line([styles, styles])).toThrow('"page-styles" stands in it twice');
});

test('nothing stands behind the line that could change a page', () => {
  const names = config.integrations!.flat().map((one) => one && 'name' in one && one.name);
  expect(names.at(-1)).toBe('finish');
});
