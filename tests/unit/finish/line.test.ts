import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consumeAll, finishPages } from '../../../src/integrations/finish/line.ts';
import type { Consumer, Page, Step } from '../../../src/integrations/finish/page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  for (const path of ['index.html', 'en/a/index.html', '_astro/old.css'])
    write(path, `<p>${path}</p>`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const finished = (...runs: ((page: Page) => Page)[]) =>
  finishPages(
    { folder, base: '/', address: undefined },
    runs.map((run, place): Step => ({ name: String(place), prepare: () => run })),
  );

test('each page goes through the steps in their order and is written as the last one leaves it', () => {
  const adding = (text: string) => (page: Page) => ({ ...page, html: page.html + text });
  const pages = finished(adding('1'), adding('2'));
  expect(pages.map(({ path }) => path)).toEqual(['en/a/index.html', 'index.html']);
  expect(read('en/a/index.html')).toBe('<p>en/a/index.html</p>12');
  expect(pages.map(({ html }) => html)).toEqual([read('en/a/index.html'), read('index.html')]);
});

test('what pages need is written, what none needs any more goes', () => {
  finished((page) => ({
    ...page,
    added: { '_astro/new.css': 'p{}' },
    dropped: ['_astro/old.css'],
  }));
  expect(readdirSync(join(folder, '_astro'))).toEqual(['new.css']);
  expect(read('_astro/new.css')).toBe('p{}');
});

test('a file that one page drops and another one adds stays', () => {
  finished((page) =>
    page.path === 'index.html'
      ? { ...page, dropped: ['_astro/old.css'] }
      : { ...page, added: { '_astro/old.css': 'p{}' } },
  );
  expect(read('_astro/old.css')).toBe('p{}');
});

describe('consumers', () => {
  const consumer = (name: string, after: string[] = []): Consumer => ({
    name,
    after,
    consume: () => undefined,
  });
  const line = [
    consumer('slow', ['a step']),
    consumer('quick'),
    consumer('last', ['slow', 'quick']),
  ];

  test('wait for those they come after, and for no other', async () => {
    const { promise: told, resolve: tell } = Promise.withResolvers<unknown>();
    const happened: string[] = [];
    await consumeAll(line, async ({ name }) => {
      happened.push(`${name} begins`);
      if (name === 'quick') tell(undefined);
      if (name === 'slow') await told;
      happened.push(`${name} ends`);
    });
    expect(happened.slice(-2)).toEqual(['last begins', 'last ends']);
    expect(happened.indexOf('quick begins')).toBeLessThan(happened.indexOf('slow ends'));
  });

  test('stop with the mistake of one, and none that comes after it runs', async () => {
    const ran: string[] = [];
    const running = consumeAll(line, ({ name }) => {
      ran.push(name);
      if (name === 'slow') throw new Error('no room');
    });
    await expect(running).rejects.toThrow('no room');
    expect(ran.toSorted()).toEqual(['quick', 'slow']);
  });
});
