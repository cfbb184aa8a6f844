import { expect, test } from 'vitest';
import toolbar from '../../../src/integrations/content-rules/toolbar.ts';
import { useBrowserWindow } from './browser-window.ts';

useBrowserWindow();

/** The heading and the lines of the toolbar once the server has sent these problems. */
async function shown(problems: string[]) {
  const canvas = document.body.attachShadow({ mode: 'open' });
  const app = { toggleNotification: () => undefined };
  const server = { on: (_: string, listener: (sent: string[]) => void) => listener(problems) };
  await toolbar.init!(canvas, app as never, server as never);
  return [...canvas.querySelectorAll('h1, li')].map(({ textContent }) => textContent);
}

test('problems are counted and named; of drafts and warnings a build would not stop', async () => {
  expect(await shown(['one', 'two'])).toEqual(['Problems in content/: 2.', 'one', 'two']);
});
