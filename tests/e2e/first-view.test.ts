import { expect, test } from 'vitest';
import { browserForTests, screens } from './reader.ts';

const newReader = browserForTests();

test.each(['/ja/', '/en/', '/ja/act-now/', '/en/act-now/'])(
  '%s shows what to do first and the three choices on a phone before anything is scrolled',
  async (path) => {
    const reader = await newReader({ screen: 'phone', scripts: false });
    await reader.open(path);
    const links = reader.page.locator('.primary a, .choice a');
    expect(await links.count()).toBe(4);
    expect(await links.first().getAttribute('href')).toMatch(/\/do\/stop-card\/$/);
    for (const link of await links.all()) {
      const box = (await link.boundingBox())!;
      const name = await link.textContent();
      expect(box.height, `height of “${name}”`).toBeGreaterThanOrEqual(48);
      expect(box.y, `top of “${name}”`).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, `foot of “${name}”`).toBeLessThanOrEqual(screens.phone.height);
    }
    await reader.leave();
  },
);
