import { describe, expect, test } from 'vitest';
import Checklist from '../../../src/components/checklist/Checklist.astro';
import { examples } from '../../gallery/examples/checklist.ts';
import { languages } from '../../../src/model/language.ts';
import { checklist } from '../../../src/model/records/checklists.ts';
import { render, textOf } from './render.ts';

test('the examples are records that content could hold', () => {
  for (const { props } of examples('en'))
    expect(checklist.parse(props.checklist)).toEqual(props.checklist);
});

describe.each(languages)('a checklist in %s', (language) => {
  test.each(examples(language))('labels every box with its action: $name', async ({ props }) => {
    const html = await render(Checklist, props);
    const boxes = html.querySelectorAll('.checklist__line input');
    expect(boxes).toHaveLength(props.checklist.items.length);
    for (const [index, box] of boxes.entries()) {
      const labels = html.querySelectorAll(`label[for="${box.id}"]`);
      expect(labels).toHaveLength(1);
      expect(textOf(labels[0]!)).toContain(props.checklist.items[index]!.text[language]);
    }
  });

  test.each(examples(language))('is named by its title: $name', async ({ props }) => {
    const html = await render(Checklist, props);
    const title = html.getElementById(
      html.querySelector('section')!.getAttribute('aria-labelledby')!,
    );
    expect(textOf(title)).toBe(props.checklist.title[language]);
  });
});

describe('a checklist', () => {
  const [ours, theirs] = examples('en').map(({ props }) => props);

  test('says that the order is ours when no source has set it', async () => {
    expect((await render(Checklist, ours!)).querySelector('.checklist__order')).not.toBeNull();
    expect((await render(Checklist, theirs!)).querySelector('.checklist__order')).toBeNull();
  });

  test('leads to the contacts and pages of its items', async () => {
    const html = await render(Checklist, ours!);
    const links = html
      .querySelectorAll('.checklist__item a')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/en/contacts/sample-card/', 'tel:+81353403333', '/en/do/stop-card/']);
  });

  test('gives no number that is not known', async () => {
    expect((await render(Checklist, theirs!)).querySelectorAll('a[href^="tel:"]')).toEqual([]);
  });

  test('shows nothing to unfold without scripts on an item that has only words', async () => {
    const [full, short] = (await render(Checklist, ours!)).querySelectorAll('.checklist__item');
    expect(full!.querySelector('details:not(.needs-script)')).not.toBeNull();
    expect(short!.querySelector('details:not(.needs-script)')).toBeNull();
  });

  test('leads to its items one at a time only where they are shown', async () => {
    const door = async (aloneAt?: string) =>
      (await render(Checklist, { ...ours!, aloneAt })).querySelector('a[href*="#only-"]');
    expect(textOf(await door('/en/one-at-a-time/x/#only-a'))).toBe('One step at a time');
    expect(await door()).toBeNull();
  });

  test('carries the code of its address only where the address is known', async () => {
    const without = await render(Checklist, ours!);
    expect(without.querySelector('.qr-code')).toBeNull();
    const address = 'https://guide.example/en/act-now/';
    const html = await render(Checklist, { ...ours!, address });
    expect(html.querySelector('.qr-code')?.getAttribute('aria-label')).toBe(address);
    expect(textOf(html.querySelector('[data-address]'))).toBe(address);
  });

  test('shows its items while a contact of theirs is still to be written', async () => {
    const html = await render(Checklist, { ...ours!, contacts: [] });
    expect(html.querySelectorAll('.checklist__item')).toHaveLength(ours!.checklist.items.length);
    expect(html.querySelectorAll('.contact-reference')).toEqual([]);
  });
});
