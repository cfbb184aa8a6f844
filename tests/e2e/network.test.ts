import { expect, inject, test } from 'vitest';
import { pagesToWalk } from './kinds.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const paths = pagesToWalk(inject('siteFolder'));

test.each([true, false])(
  'visiting every page asks nothing of any other site (with scripts: %s)',
  async (scripts) => {
    const reader = await newReader({ scripts });
    const asked = new Set<string>();
    reader.page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    for (const path of paths) {
      await reader.open(path);
      // What waits for an idle moment gets one.
      if (scripts)
        await reader.page.evaluate(
          () => new Promise<void>((done) => requestIdleCallback(() => done())),
        );
    }
    expect(paths.filter((path) => !asked.has(path))).toEqual([]);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  },
  300_000,
);

test('a page that does not exist is answered with the site’s own words and two ways out', async () => {
  const reader = await newReader();
  await reader.open('/ja/no-such-page/');
  for (const name of ['いますぐやること', 'Act now'])
    expect(await reader.page.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
  const others = reader.problems.filter((problem) => !/404/.test(problem));
  expect(others).toEqual([]);
  await reader.leave();
});

test('a request to another site would be noticed', async () => {
  const reader = await newReader();
  await reader.page.route('https://other.example/**', (route) => route.fulfill({ body: '' }));
  await reader.open('/en/');
  await reader.page.evaluate(() => fetch('https://other.example/x').catch(() => null));
  expect(reader.problems).toContain('asked https://other.example/x');
  await reader.leave();
});
