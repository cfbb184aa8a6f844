import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scriptAfterPaint } from '../../../src/integrations/page-scripts/after-paint.ts';
import { knownScripts } from '../../../src/integrations/security/known-scripts.ts';

test('known are the inline scripts of components and the one that brings the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(
    join(folder, 'a/A.astro'),
    '<script is:inline>\n  one();\n</script>\n<script>bundled();</script>\n',
  );
  expect([...knownScripts(folder)].sort()).toEqual(['\n  one();\n', scriptAfterPaint].sort());
  rmSync(folder, { recursive: true });
});
