import { expect, test } from 'vitest';
import { difference, pinFont } from './pictures.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();

/**
 * Few enough that a person looks at each one that changes: every component once, half of them in
 * each language and theme.
 */
const pictures = [
  {
    name: 'card-offered',
    part: '#contact-sample-0-lost-stolen',
    language: 'en',
    device: 'light',
  },
  {
    name: 'card-unknown',
    part: 'article:has(> #contact-sample-5)',
    language: 'ja',
    device: 'dark',
  },
  { name: 'checklist', part: '.checklist >> nth=0', language: 'ja', device: 'light' },
  { name: 'steps', part: '.steps', language: 'en', device: 'dark' },
  { name: 'advice-dont', part: '.advice[data-kind="dont"]', language: 'ja', device: 'light' },
  { name: 'advice-now', part: '.advice[data-kind="now"]', language: 'en', device: 'dark' },
] as const;

test.each(pictures)('$name looks as it did, $language, $device', async (picture) => {
  const { name, part, language, device } = picture;
  // The policy would not let the tests bring a font.
  const reader = await newReader({ device, policy: false });
  await reader.open(`/${language}/components/`);
  // The examples of elements come into their states one press after another.
  await reader.page.waitForSelector('.gallery[data-state="whole"]', { timeout: 20_000 });
  await pinFont(reader.page);
  const component = reader.page.locator(part);
  // What stands above it must not decide at which part of a pixel it begins.
  await component.evaluate((element: HTMLElement) => {
    const top = element.getBoundingClientRect().top + scrollY;
    element.style.translate = `0 ${Math.round(top) - top}px`;
  });
  const taken = await component.screenshot({ animations: 'disabled' });
  expect(difference(name, taken)).toBe('');
  await reader.leave();
});
