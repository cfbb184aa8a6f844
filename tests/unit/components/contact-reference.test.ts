import { describe, expect, test } from 'vitest';
import ContactReference from '../../../src/components/contact-reference/ContactReference.astro';
import { examples } from '../../gallery/examples/contact-reference.ts';
import { withheldSpan } from '../../../src/lib/device-clock.ts';
import { describeHours } from '../../../src/lib/hours.ts';
import { lastDays } from '../../../src/lib/freshness.ts';
import { languages } from '../../../src/model/language.ts';
import { dialledBy } from '../../dialled-by.ts';
import { render, textOf } from './render.ts';

const silent = ['withheld', 'reported by one person', 'unknown', 'withdrawn'];

describe.each(languages)('a contact named in a sentence in %s', (language) => {
  const all = examples(language);

  test.each(all)('leads to the page of its organisation: $name', async ({ props }) => {
    const card = (await render(ContactReference, props)).querySelector('a');
    expect(card?.getAttribute('href')).toBe(`/${language}/contacts/sample-card/`);
    expect(textOf(card)).toBe(props.contact.organisation[language]);
  });

  test('leads past the first channel to a later one', async () => {
    const { contact, ...props } = all.find(({ props }) => props.channel)!.props;
    const [first] = contact.channels;
    const later = { ...contact, channels: [{ ...first!, id: 'another' }, first!] };
    const html = await render(ContactReference, { ...props, contact: later });
    expect(html.querySelector('a')?.getAttribute('href')).toBe(
      `/${language}/contacts/sample-card/#contact-sample-card-${first!.id}`,
    );
  });

  test.each(all.filter(({ name, props }) => props.channel && !silent.includes(name)))(
    'dials the number it shows: $name',
    async ({ props }) => {
      const link = (await render(ContactReference, props)).querySelector('a[href^="tel:"]');
      expect(link?.getAttribute('href')).toBe(dialledBy(textOf(link)));
    },
  );

  test.each(all.filter(({ name }) => silent.includes(name)))(
    'says that no number is known: $name',
    async ({ props }) => {
      const html = await render(ContactReference, props);
      expect(html.querySelectorAll('a[href^="tel:"]')).toEqual([]);
      expect(textOf(html)).not.toMatch(/\d/);
      expect(textOf(html.querySelector('.contact-reference__none'))).not.toBe('');
    },
  );

  test.each(all.filter(({ name, props }) => props.channel && !silent.includes(name)))(
    'carries when its number is withheld, and the words for then: $name',
    async ({ props }) => {
      const link = (await render(ContactReference, props)).querySelector('a[href^="tel:"]');
      expect(link?.getAttribute('data-withheld-in')).toBe(
        withheldSpan(lastDays(props.contact.channels[0]!).shown, props.today),
      );
      expect(link?.getAttribute('data-withheld')).toMatch(/^\(.+\)$/);
    },
  );

  test('gives the hours behind a number where they are asked for, and only there', async () => {
    const { props } = all.find(({ name }) => name.startsWith('office hours'))!;
    const { hours } = props.contact.channels[0]!;
    const [first] = describeHours(hours!, language);
    const said = async (showsHours: boolean) =>
      textOf(await render(ContactReference, { ...props, showsHours }));
    expect(await said(true)).toContain(first);
    expect(await said(false)).not.toContain(first);
  });

  test('has no number and no excuse when no channel is asked for', async () => {
    const { props } = all.find(({ name }) => name === 'no channel')!;
    expect(
      (await render(ContactReference, props)).querySelectorAll('a, .contact-reference__none'),
    ).toHaveLength(1);
  });
});

test('a channel that the contact does not have is refused', async () => {
  const { props } = examples('en')[0]!;
  await expect(render(ContactReference, { ...props, channel: 'fax' })).rejects.toThrow(
    'has no channel "fax"',
  );
});
