import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scriptAfterPaint } from '../../../src/integrations/page-scripts/after-paint.ts';
import { knownScripts } from '../../../src/integrations/security/known-scripts.ts';

test.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
])(
  'known are the inline scripts of components, saved with the line ends of %s, and the one that brings the others',
  (_, lineEnd) => {
    const folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
    mkdirSync(join(folder, 'a'));
    const component = '<script is:inline>\n  one();\n</script>\n<script>bundled();</script>\n';
    writeFileSync(join(folder, 'a/A.astro'), component.replaceAll('\n', lineEnd));
    expect([...knownScripts(folder)].sort()).toEqual(['\n  one();\n', scriptAfterPaint].sort());
    rmSync(folder, { recursive: true });
  },
);
