import { expect, inject, test } from 'vitest';
import { isSensitive } from '../../src/components/decision-tree/tree-walk.ts';
import { readGuide } from '../guide/guide.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
const tree = readGuide().records['decision-trees'][0]!.data;
const sensitive = tree.nodes.find((node) => isSensitive(tree, node))!;

test('a changed answer loses none of the others, and going back works', async () => {
  const reader = await newReader();
  await reader.open('/en/find/');
  await reader.page.locator('decision-question .choices a').nth(1).click();
  await reader.page.waitForURL('**/find/q*/');
  const second = reader.place();
  const chosen = reader.page.locator('decision-question .choices a').first();
  const words = await chosen.locator('.choice__title').innerText();
  await chosen.click();
  await reader.page.goBack();
  expect(reader.place()).toBe(second);
  await reader.page.reload();
  const marked = reader.page.locator('decision-question a[data-chosen]');
  expect(await marked.locator('.choice__title').innerText()).toBe(words);
  await reader.page.getByRole('link', { name: 'Back to the question before' }).click();
  expect(reader.place()).toBe('/en/find/');
  await marked.waitFor();
  expect(await marked.count()).toBe(1);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('without scripts the questions lead on, back and to a page', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open('/ja/find/');
  await reader.page.locator('decision-question .choices a').nth(1).click();
  await reader.page.locator('.decision-way summary').click();
  await reader.page.locator('.decision-way a').first().click();
  expect(reader.place()).toBe('/ja/find/');
  await reader.leave();
});

test('a sensitive question keeps nothing on the device', async () => {
  const reader = await newReader();
  const kept = () =>
    reader.page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  await reader.open(`/en/find/${sensitive.id}/`);
  await reader.page.evaluate(() =>
    document.addEventListener('click', (event) => event.preventDefault()),
  );
  await reader.page.locator('decision-question .choices a').first().click();
  expect(await kept()).toBe('{}');
  await reader.leave();
});
