import { expect, test } from 'vitest';
import { browserForTests, screens } from './reader.ts';

const newReader = browserForTests();

test.each(['/ja/', '/en/', '/ja/act-now/', '/en/act-now/'])(
  '%s shows what to do first and the choices on a phone before anything is scrolled',
  async (path) => {
    const reader = await newReader({ screen: 'phone', scripts: false });
    await reader.open(path);
    const links = reader.page.locator('.primary a, .choice a');
    expect(await links.count()).toBeGreaterThan(1);
    expect(await links.first().evaluate((link) => link.closest('.primary') !== null)).toBe(true);
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
