import { expect, inject, test } from 'vitest';
import { someOfEachKind } from './kinds.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();

// With scripts, every page is asked for in every-page.ts.
test('visiting pages of every kind without scripts asks nothing of any other site', async () => {
  const reader = await newReader({ scripts: false });
  for (const path of someOfEachKind(inject('siteFolder'))) await reader.open(path);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

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
  expect(reader.problems.join('\n')).toContain('https://other.example/x');
  await reader.leave();
});
