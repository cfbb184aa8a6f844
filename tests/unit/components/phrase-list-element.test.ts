import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import Phrases from '../../../src/components/phrases/Phrases.astro';
import {
  giveDeviceVoice,
  localEnglish,
  localJapanese,
  remoteJapanese,
  type DeviceVoice,
  type Said,
} from '../../browser/device-voice.ts';
import { showHtml, useBrowserWindow } from './browser-window.ts';
import { render } from './render.ts';

const phrases = [
  {
    ja: '{name|○○}と申します。',
    romaji: '{name|…} to mōshimasu.',
    en: 'My name is {name|(name)}.',
  },
  {
    ja: '{amount|○○円}の請求が{count|○件}あります。',
    romaji: '{amount|… en} no seikyū ga {count|… ken} arimasu.',
    en: 'There are {count|… charges} of {amount|… yen}.',
  },
];
let html: string;

useBrowserWindow();
beforeAll(async () => {
  html = (await render(Phrases, { phrases, language: 'en' })).toString();
  await import('../../../src/components/phrases/phrase-list-element.ts');
  await import('../../../src/components/phrases/phrase-voice.ts');
  await import('../../../src/components/phrases/phrase-blanks.ts');
});
afterEach(() => {
  dispatchEvent(new Event('pagehide'));
  document.body.replaceChildren();
});

const voice = () => speechSynthesis as unknown as DeviceVoice;
const buttons = () => [...document.querySelectorAll<HTMLElement>('.phrases__voice button')];
const labels = () => buttons().map(({ textContent }) => textContent);
async function open(...voices: Parameters<typeof giveDeviceVoice>[0]): Promise<void> {
  giveDeviceVoice(voices);
  showHtml(html);
  await vi.dynamicImportSettled();
}
const nameOf = (button: Element) =>
  button
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => document.getElementById(id)!.textContent.trim())
    .join(' ');
const own = (text: string, rate = 1): Said => ({ text, rate, voice: 'own' });

describe('the voice', () => {
  test('says a sentence, slowly and again, and tells which one its button is for', async () => {
    await open(remoteJapanese, localJapanese);
    expect(labels()).toEqual(['Say it', 'Slowly', 'Say it', 'Slowly']);
    expect(buttons().map(nameOf)).toEqual([
      'Say it My name is (name).',
      'Slowly My name is (name).',
      'Say it There are … charges of … yen.',
      'Slowly There are … charges of … yen.',
    ]);
    buttons()[0]!.click();
    expect(labels()[0]).toBe('Stop');
    voice().finish();
    expect(labels()[0]).toBe('Say it again');
    buttons()[1]!.click();
    expect(labels()[1]).toBe('Stop');
    expect(voice().said).toEqual([own('と申します。'), own('と申します。', 0.6)]);
  });

  test('stops at a second press, when another one starts, and when the page is left', async () => {
    await open(localJapanese);
    buttons()[0]!.click();
    buttons()[0]!.click();
    expect(voice().said).toEqual([own('と申します。'), 'cancel']);
    buttons()[0]!.click();
    buttons()[3]!.click();
    expect(labels()).toEqual(['Say it again', 'Slowly', 'Say it', 'Stop']);
    dispatchEvent(new Event('pagehide'));
    expect(voice().said.at(-1)).toBe('cancel');
    expect(labels()).not.toContain('Stop');
  });

  test.each([
    ['none', []],
    ['only a voice that asks a server', [remoteJapanese]],
    ['only one of another language', [localEnglish]],
  ])('with %s there is no button', async (_, voices) => {
    await open(...voices);
    expect(buttons()).toEqual([]);
  });

  test('a voice that comes later brings its buttons once', async () => {
    await open();
    voice().offer([localEnglish]);
    voice().offer([{ ...localJapanese, lang: 'ja_JP' }]);
    voice().offer([localJapanese]);
    await vi.dynamicImportSettled();
    expect(buttons()).toHaveLength(4);
  });
});

describe('blanks', () => {
  const fields = () => [...document.querySelectorAll<HTMLInputElement>('.phrases__blanks input')];
  const sentences = () =>
    [...document.querySelectorAll('.phrases__ja')].map(({ textContent }) => textContent.trim());
  const status = () => document.querySelector('.phrases__blanks [role="status"]')!.textContent;
  function type(place: number, value: string): void {
    fields()[place]!.value = value;
    fields()[place]!.dispatchEvent(new Event('input'));
  }
  async function openFields(shown = html): Promise<void> {
    giveDeviceVoice([localJapanese]);
    showHtml(shown);
    await vi.dynamicImportSettled();
    document.querySelector<HTMLElement>('[data-do="fill"]')!.click();
    await vi.dynamicImportSettled();
  }

  test('are filled in what is shown and said, and empty again when the page is left', async () => {
    await openFields();
    expect(fields().map(({ autocomplete }) => autocomplete)).toEqual(['off', 'off', 'off']);
    type(0, 'Maria');
    type(1, '150,000');
    type(2, '3');
    expect(sentences()).toEqual(['Mariaと申します。', '150,000円の請求が3件あります。']);
    expect(document.querySelectorAll('.phrases__romaji')[1]!.textContent.trim()).toBe(
      'jū go-man-en no seikyū ga san-ken arimasu.',
    );
    buttons()[2]!.click();
    expect(voice().said).toEqual([own('じゅうごまんえんの請求がさんけんあります。')]);
    dispatchEvent(new Event('pagehide'));
    expect(sentences()).toEqual(['○○と申します。', '○○円の請求が○件あります。']);
    expect(fields().map(({ value }) => value)).toEqual(['', '', '']);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  test('have the readings over their units again when they are emptied', async () => {
    await openFields(html.replaceAll('○○円', '○○<ruby>円<rt>えん</rt></ruby>'));
    const ofAmount = () => document.querySelectorAll('.phrases__ja')[1]!.innerHTML.trim();
    const before = ofAmount();
    type(1, '1500');
    expect(ofAmount()).toContain('1,500円');
    buttons()[2]!.click();
    expect(voice().said).toEqual([own('せんごひゃくえんの請求が、あります。')]);
    type(1, '');
    expect(ofAmount()).toBe(before);
  });

  test.each(['4111 1111 1111 1111', 'password: hunter22', '認証コードは123456'])(
    'refuse a secret: %s',
    async (secret) => {
      await openFields();
      type(0, secret);
      expect(sentences()[0]).toBe('○○と申します。');
      expect(fields()[0]!.getAttribute('aria-invalid')).toBe('true');
      expect(status()).toMatch(/looks like a password/);
      type(0, 'Maria');
      expect([sentences()[0], status()]).toEqual(['Mariaと申します。', '']);
    },
  );

  test('say that a number is none', async () => {
    await openFields();
    type(1, 'a lot');
    expect(sentences()[1]).toBe('○○円の請求が○件あります。');
    expect(status()).toBe('Write this in digits.');
  });

  test('their fields close and open again with what is in them', async () => {
    await openFields();
    const button = document.querySelector<HTMLElement>('[data-do="fill"]')!;
    const states = () => [
      button.getAttribute('aria-expanded'),
      document.querySelector<HTMLElement>('.phrases__blanks')!.hidden,
    ];
    expect(states()).toEqual(['true', false]);
    type(0, 'Maria');
    button.click();
    await vi.dynamicImportSettled();
    expect(states()).toEqual(['false', true]);
    button.click();
    await vi.dynamicImportSettled();
    expect(states()).toEqual(['true', false]);
    expect(fields()[0]!.value).toBe('Maria');
  });
});
