import { expect, inject, test } from 'vitest';
import { pagesToWalk } from './kinds.ts';
import { unfold } from './axe.ts';
import { browserForTests } from './reader.ts';
import { faultsOfTargets } from './targets.ts';

const newReader = browserForTests();
const urgentPages = pagesToWalk(inject('siteFolder')).filter((path) =>
  /^\/[\w-]+\/(act-now|contacts)\/$/.test(path),
);

/** WCAG 2.5.5 (AAA); what stands in a sentence is excepted there. */
test.each(urgentPages)('%s has nothing to tap that is smaller than 44 × 44 px', async (path) => {
  const reader = await newReader();
  for (const width of [320, 1280]) {
    await reader.page.setViewportSize({ width, height: 800 });
    await reader.open(path);
    await unfold(reader.page);
    const { small } = await faultsOfTargets(reader.page, 44);
    expect(small).toEqual([]);
  }
  await reader.leave();
});
