import { expect, test } from 'vitest';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();

// That no page asks another site is seen on the walks of every-page.ts and no-script.test.ts.
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
