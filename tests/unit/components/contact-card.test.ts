import { describe, expect, test } from 'vitest';
import CompactCard from '../../../src/components/contact-card/CompactCard.astro';
import ContactCard from '../../../src/components/contact-card/ContactCard.astro';
import {
  examples,
  exampleSources,
  type ContactCardExample,
} from '../../gallery/examples/contact-card.ts';
import { writeDate } from '../../../src/lib/dates.ts';
import { languages, type Language } from '../../../src/model/language.ts';
import { dialledBy } from '../../dialled-by.ts';
import { relayService } from '../../../src/model/voice.ts';
import { contact } from '../../../src/model/records/contacts.ts';
import { source } from '../../../src/model/records/sources.ts';
import { render, textOf } from './render.ts';

const propsOf = (name: ContactCardExample, language: Language = 'en') =>
  examples(language).find((example) => example.name === name)!.props;
const card = (name: ContactCardExample, language: Language = 'en', more: object = {}) =>
  render(ContactCard, { ...propsOf(name, language), ...more });

const dialled: ContactCardExample[] = [
  'offered, from an official page',
  'offered, from two sources that agree',
  'ageing',
  'short code with #',
  'collect call from abroad',
  'hours and languages not known',
];
const notDialled: [ContactCardExample, string][] = [
  ['withheld', 'withheld'],
  ['unknown', 'unknown'],
  ['withdrawn', 'withdrawn'],
];

test('the examples are records that content could hold', () => {
  for (const { props } of examples('en'))
    expect(contact.parse(props.contact)).toEqual(props.contact);
  for (const record of exampleSources) expect(source.parse(record)).toEqual(record);
});

describe.each(languages)('a card in %s', (language) => {
  test.each(dialled)('dials the number it shows: %s', async (name) => {
    const [link, ...others] = (await card(name, language)).querySelectorAll('a[href^="tel:"]');
    expect(others).toEqual([]);
    expect(link?.getAttribute('href')).toBe(dialledBy(textOf(link!)));
    expect(link?.getAttribute('aria-label')).toContain(textOf(link!));
    expect(link?.getAttribute('aria-label')).toContain(
      propsOf(name, language).contact.organisation[language],
    );
  });

  test.each(notDialled)('shows and dials no number: %s', async (name, state) => {
    const html = await card(name, language);
    expect(html.querySelector('.channel')?.getAttribute('data-state')).toBe(state);
    expect(textOf(html.querySelector('.channel__state'))).not.toBe('');
    expect(html.querySelectorAll('a[href^="tel:"]')).toEqual([]);
    expect(html.querySelectorAll('.channel__number')).toEqual([]);
    expect(html.toString().replace(/\D/g, '')).not.toContain('53403333');
    expect(textOf(html)).not.toMatch(/[+#]\d|\d-\d/);
    expect(textOf(html.querySelector('.contact-card__safe-route'))).not.toBe('');
  });

  test('shows a reported number as text that cannot be tapped', async () => {
    const html = await card('reported by one person', language);
    expect(html.querySelectorAll('a[href^="tel:"]')).toEqual([]);
    expect(textOf(html.querySelector('.channel__reported-number'))).toBe('03-5340-3333');
    expect(textOf(html.querySelector('.channel__state'))).not.toBe('');
    expect(textOf(html.querySelector('.channel__reason'))).not.toBe('');
    expect(html.querySelector('.contact-card__safe-route')).not.toBeNull();
  });

  test('says that a number was seen live, and by two people only where two did', async () => {
    const by = { ja: '二人で確かめました', en: 'checked by two people' }[language];
    const name = 'seen live by two people';
    const origin = textOf((await card(name, language)).querySelector('.channel__origin'));
    expect(origin).toContain(by);
    const { contact: seen, ...props } = propsOf(name, language);
    const [line] = seen.channels;
    for (const verifiedBy of [['AB'], undefined]) {
      const one = { ...seen, channels: [{ ...line!, verifiedBy }] };
      const html = await render(ContactCard, { ...props, contact: one });
      expect(textOf(html)).not.toContain(by);
    }
  });

  test('names the sources of its number and when they were read', async () => {
    const html = await card('offered, from two sources that agree', language);
    const links = html
      .querySelectorAll('.channel__evidence a')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://news.example/cards/', 'https://diary.example/card/']);
    expect(textOf(html.querySelector('.channel__origin'))).toContain(
      language === 'ja' ? '2026年11月22日' : '22 November 2026',
    );
  });
});

describe('a card', () => {
  test('says since when an ageing number has not been checked', async () => {
    expect(textOf((await card('ageing')).querySelector('.channel__state'))).toContain(
      '1 April 2026',
    );
    expect(
      (await card('offered, from an official page')).querySelector('.channel__state'),
    ).toBeNull();
  });

  test('says what an iPhone does with a short code that has a #, and only then', async () => {
    expect(textOf(await card('short code with #'))).toContain('iPhones may not dial');
    expect(textOf(await card('offered, from an official page'))).not.toContain('iPhone');
  });

  test('says that a collect call is free only as one', async () => {
    expect(textOf(await card('collect call from abroad'))).toContain(
      'free if placed as a collect call',
    );
  });

  test('says that hours and languages are not known', async () => {
    const facts = textOf(
      (await card('hours and languages not known')).querySelector('.channel__facts'),
    );
    expect(facts).toContain('Hours not confirmed');
    expect(facts).toContain('expect Japanese only');
    expect(facts).not.toContain('24 hours');
  });

  test('says that hours from other than an official page are such', async () => {
    expect(textOf(await card('offered, from two sources that agree'))).toContain(
      'do not come from an official page',
    );
    expect(textOf(await card('hours from elsewhere than the number'))).toContain(
      'do not come from an official page',
    );
    expect(textOf(await card('offered, from an official page'))).not.toContain('do not come from');
  });

  test('marks a Japanese page as such in English only', async () => {
    const name = 'other ways than the telephone';
    expect((await card(name, 'en')).querySelectorAll('.japanese-only')).toHaveLength(1);
    expect((await card(name, 'ja')).querySelectorAll('.japanese-only')).toEqual([]);
  });

  test('is named by its heading, its channels by headings below it', async () => {
    const html = await card('offered, from an official page', 'en');
    const headings = html.querySelectorAll('h1, h2, h3, h4, h5, h6');
    expect(headings.map((heading) => heading.tagName)).toEqual(['H3', 'H4']);
    expect(html.querySelector('article')?.getAttribute('aria-labelledby')).toBe(headings[0]?.id);
  });

  test.each(examples('ja'))('marks no words as foreign in Japanese: $name', async ({ props }) => {
    const html = await render(ContactCard, props);
    expect(html.querySelectorAll('[lang]').filter((part) => !part.closest('.phrases'))).toEqual([]);
  });

  test('shows one channel when asked for one, and refuses one it does not have', async () => {
    const name = 'other ways than the telephone';
    const html = await card(name, 'en', { only: 'mail' });
    expect(html.querySelectorAll('.channel').map((channel) => channel.id)).toEqual([
      'contact-sample-card-mail',
    ]);
    await expect(card(name, 'en', { only: 'fax' })).rejects.toThrow('has no channel "fax"');
  });

  test('compares with the clock only hours that an official page states for everyone', async () => {
    const told = async (name: ContactCardExample, language: Language = 'en') =>
      (await card(name, language)).querySelector('.channel__open') !== null;
    expect(await told('office hours, closed on holidays')).toBe(true);
    expect(await told('offered, from an official page')).toBe(true);
    expect(await told('ageing')).toBe(true);
    expect(await told('offered, from two sources that agree')).toBe(false);
    expect(await told('hours that vary from place to place')).toBe(false);
    expect(await told('hours and languages not known')).toBe(false);
    expect(await told('withheld')).toBe(false);
    expect(await told('hours from elsewhere than the number')).toBe(false);
    expect(await told('hours for Japanese only', 'ja')).toBe(true);
    expect(await told('hours for Japanese only', 'en')).toBe(false);
    expect(textOf(await card('hours for Japanese only'))).toContain('for calls in Japanese');
  });

  test('gives the Japanese name beside the English one, unless they are the same', async () => {
    const { contact } = propsOf('offered, from an official page');
    const nameOf = async (organisation: object) =>
      textOf(
        (
          await card('offered, from an official page', 'en', {
            contact: { ...contact, organisation },
          })
        ).querySelector('.contact-card__name'),
      );
    expect(await nameOf({ ja: '見本', en: 'Sample' })).toBe('Sample 見本');
    expect(await nameOf({ ja: 'Sample', en: 'Sample' })).toBe('Sample');
  });

  test('on its own page has headings for its channels only, and folds its sources only', async () => {
    const html = await card('offered, from an official page', 'en', { ownPage: true });
    const headings = html.querySelectorAll('h1, h2, h3, h4');
    expect(headings.map(({ tagName }) => tagName)).toEqual(['H2']);
    expect(html.querySelector('article')?.id).toBe('contact-sample-card');
    const folds = html.querySelectorAll('details');
    expect(folds).toHaveLength(3);
    const closed = folds.filter((fold) => !fold.hasAttribute('open'));
    expect(closed.map(({ classNames }) => classNames)).toEqual(['channel__evidence']);
  });

  test('says how sure a number is while its source is still to be written', async () => {
    const html = await card('ageing', 'en', { sources: [] });
    expect(textOf(html.querySelector('.channel__origin'))).not.toBe('');
    expect(html.querySelectorAll('.channel__evidence a')).toEqual([]);
  });
});

describe.each(languages)('a compact card in %s', (language) => {
  const compact = (name: ContactCardExample, change: object = {}) => {
    const props = propsOf(name, language);
    return render(CompactCard, { ...props, contact: { ...props.contact, ...change } });
  };

  test.each(dialled)(
    'dials the number it shows, and says where it comes from: %s',
    async (name) => {
      const html = await compact(name);
      const [link, ...others] = html.querySelectorAll('a[href^="tel:"]');
      expect(others).toEqual([]);
      expect(link?.getAttribute('href')).toBe(dialledBy(textOf(link!)));
      const read = writeDate(propsOf(name).contact.channels[0]!.readOn, language);
      expect(html.querySelectorAll('.channel__origin').map(textOf)).toEqual([
        expect.stringContaining(read),
      ]);
      expect(html.querySelector('.contact-card__more a')?.getAttribute('href')).toBe(
        `/${language}/contacts/sample-card/`,
      );
    },
  );

  test.each(notDialled)('shows no number, says why and what to do: %s', async (name, state) => {
    const html = await compact(name);
    expect(html.querySelector('.channel')?.getAttribute('data-state')).toBe(state);
    expect(textOf(html.querySelector('.channel__state'))).not.toBe('');
    expect(textOf(html.querySelector('.contact-card__safe-route'))).not.toBe('');
    expect(html.querySelectorAll('a[href^="tel:"]')).toEqual([]);
  });

  test('links a page that an official source shows, and leads past the cautions to any other', async () => {
    const name = 'other ways than the telephone';
    const firstLink = async (confidence: string) => {
      const [page] = propsOf(name).contact.channels;
      const html = await compact(name, { channels: [{ ...page, confidence }] });
      return html.querySelector('.channel a')?.getAttribute('href');
    };
    expect(await firstLink('official')).toBe('https://card.example/lost/');
    expect(await firstLink('reported')).toBe(
      `/${language}/contacts/sample-card/#contact-sample-card-page`,
    );
  });
});

describe.each(languages)('what a card in %s says to those who cannot hear or speak', (language) => {
  const line = (html: Awaited<ReturnType<typeof card>>) =>
    html.querySelector('.contact-card__voiceless');
  const relay = `/${language}/contacts/${relayService}/`;

  test('the ways that need no voice, where there are any', async () => {
    const html = await card('other ways than the telephone', language);
    expect(textOf(line(html))).toContain(language === 'ja' ? 'メール' : 'E-mail');
    expect(line(html)?.querySelector('a')).toBeNull();
  });

  test('that none is known, the day it was looked for, and the way to the relay service', async () => {
    const { contact: desk } = propsOf('offered, from an official page', language);
    const sought = { ...desk, noVoicelessWayOn: '2026-11-22' };
    const html = await card('offered, from an official page', language, { contact: sought });
    expect(textOf(line(html))).toContain(writeDate('2026-11-22', language));
    expect(line(html)?.querySelector('a')?.getAttribute('href')).toBe(relay);
  });

  test('the same where a way has grown too old to be offered', async () => {
    const { contact: desk } = propsOf('other ways than the telephone', language);
    const channels = desk.channels.map((channel) => ({ ...channel, readOn: '2024-11-01' }));
    const html = await card('unknown', language, { contact: { ...desk, channels } });
    expect(line(html)?.querySelector('a')?.getAttribute('href')).toBe(relay);
  });
});
