import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let stick: string;
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'));
  mkdirSync(join(stick, 'site'));
  writeFileSync(join(stick, 'site/index.html'), '<p>Home</p>');
  copyFileSync('src/integrations/offline/stick/serve.mjs', join(stick, 'serve.mjs'));
});
afterEach(() => rmSync(stick, { recursive: true }));

/** How the server of a stick ends, and what it says. */
async function endOf(...words: string[]): Promise<{ code: number | null; said: string }> {
  const server = spawn(process.execPath, [join(stick, 'serve.mjs'), ...words]);
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => server.once('close', resolve));
  return { code, said };
}

test('a port that another program has is told in two languages, without a trace', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await endOf(String(port));
  other.close();
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    expect.stringContaining(`ポート「${port}」`),
    expect.stringContaining(`Port "${port}" cannot be used`),
  ]);
});

test.each(['eighty', '70000', '-1'])('%s is no port, and told so', async (word) => {
  const { code, said } = await endOf(word);
  expect(code).toBe(1);
  expect(said).toContain(`Port "${word}" cannot be used`);
});
