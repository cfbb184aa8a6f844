import { expect, inject, test } from 'vitest';
import {
  giveDeviceVoice,
  localJapanese,
  remoteJapanese,
  type DeviceVoice,
} from '../browser/device-voice.ts';
import { browserForTests, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));

const path = '/en/say/card-issuer/';
const line = (reader: Reader) =>
  reader.page.locator('.call-script li', { has: reader.page.locator('[data-blank="amount"]') });
const saidBy = (reader: Reader) =>
  reader.page.evaluate(() => (speechSynthesis as unknown as DeviceVoice).said);

async function withVoice(
  voices: Parameters<typeof giveDeviceVoice>[0],
  circumstances: Parameters<typeof newReader>[0] = {},
): Promise<Reader> {
  const reader = await newReader(circumstances);
  await reader.page.addInitScript(giveDeviceVoice, voices);
  await reader.open(path);
  return reader;
}

test('a sentence is filled in, said and shown; nothing is sent, kept or written into the address', async () => {
  const reader = await withVoice([localJapanese]);
  const { page, context } = reader;
  await page.getByRole('button', { name: 'Fill in the blanks' }).first().click();
  await page.getByRole('textbox', { name: 'amount' }).fill('150000');
  await page.getByLabel('day of use', { exact: true }).fill('2026-11-20');
  await page.getByRole('textbox', { name: 'shop' }).fill('Maria’s');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await line(reader).first().getByRole('button', { name: 'Say it' }).click();
  expect(await saidBy(reader)).toEqual([
    { text: 'じゅういちがつはつか、じゅうごまんえん、Maria’sです。', rate: 1, voice: 'own' },
  ]);
  await line(reader).first().getByRole('button', { name: 'Stop' }).click();
  await context.setOffline(false);
  expect(asked).toEqual([]);
  expect(reader.place()).toBe(path);
  const kept = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, document.cookie]),
  );
  expect(kept).not.toMatch(/150|Maria/);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('the large view says its sentence, and is silent when it turns or closes', async () => {
  const reader = await withVoice([localJapanese]);
  const { page } = reader;
  await page.getByRole('button', { name: 'Show it large' }).first().click();
  const view = page.getByRole('dialog');
  await view.getByRole('button', { name: /^Say it/ }).click();
  await view.getByRole('button', { name: 'Next' }).click();
  await view.getByRole('button', { name: /^Slowly/ }).click();
  await view.getByRole('button', { name: 'Close' }).click();
  const texts = async () =>
    (await saidBy(reader)).map((said) => (said === 'cancel' ? said : said.text));
  await expect
    .poll(texts)
    .toEqual(['カードのことで電話しました。', 'cancel', 'カードを止めてください。', 'cancel']);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('a device whose voices ask a server offers none', async () => {
  const reader = await withVoice([remoteJapanese]);
  await reader.page.getByRole('button', { name: 'Show it large' }).first().click();
  await reader.page.getByRole('dialog').getByRole('button', { name: 'Next' }).waitFor();
  expect(await reader.page.getByRole('button', { name: /^Say it/ }).count()).toBe(0);
  await reader.leave();
});

test('without scripts there is no button that does nothing', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open(path);
  expect(await reader.page.locator('phrase-list button:visible').count()).toBe(0);
  await reader.leave();
});

test.each([
  ['en', 'Let them answer', 'All answers', 'Please wait', 'Wait close by.'],
  ['ja', '答えてもらう', '答えの一覧へ', 'お待ちください', '近くで待ちます。'],
])(
  'an answer that is tapped turns into the words of the reader, without a voice (%s)',
  async (language, handOver, all, meaning, next) => {
    const reader = await newReader();
    await reader.open(`/${language}/say/card-issuer/`);
    const { page } = reader;
    await page.locator('[data-do="large"]').last().click();
    await page.getByRole('button', { name: handOver }).click();
    const view = page.getByRole('dialog').last();
    const answers = view.getByRole('listitem');
    expect(await answers.allTextContents()).toEqual(['はい', 'お待ちください']);
    for (const answer of await answers.getByRole('button').all()) {
      const { width, height } = (await answer.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await answers.last().getByRole('button').click();
    expect(await view.locator('p:visible', { hasText: meaning }).count()).toBe(1);
    expect(await view.getByText(next).isVisible()).toBe(true);
    expect(await answers.count()).toBe(0);
    await view.getByRole('button', { name: all }).click();
    expect(await answers.count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  },
);

test('without scripts the answers stand on the page', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open(path);
  for (const words of ['はい', 'お待ちください', 'Wait close by.'])
    expect(await reader.page.getByText(words, { exact: true }).isVisible()).toBe(true);
  await reader.leave();
});

test('with large letters no button of the large view is lower than its words, nor cuts them', async () => {
  const reader = await newReader({ policy: false });
  const { page } = reader;
  await reader.open(path);
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  await page.locator('[data-do="large"]').last().click();
  const words = page.getByRole('dialog').locator('.button:visible');
  await words.last().waitFor();
  const faults = await words.evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const range = document.createRange();
        range.selectNodeContents(button);
        const [text, box] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return text.bottom > box.bottom || lines.size > button.textContent.trim().split(' ').length;
      })
      .map((button) => button.textContent),
  );
  expect(faults).toEqual([]);
  await reader.leave();
});
