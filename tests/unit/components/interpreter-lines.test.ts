import { expect, test } from 'vitest';
import InterpreterLines from '../../../src/components/interpreter-lines/InterpreterLines.astro';
import { desksFor } from '../../../src/components/interpreter-lines/desks.ts';
import type { InterpreterLine } from '../../../src/model/records/interpreter-lines.ts';
import type { Contact } from '../../../src/model/records/contacts.ts';
import {
  exampleContacts,
  exampleDay,
  exampleSources,
} from '../../gallery/examples/contact-card.ts';
import { dialledBy } from '../../dialled-by.ts';
import { render, textOf } from './render.ts';

const speaking = (contact: Contact, changes: object = {}): Contact => ({
  ...contact,
  channels: contact.channels.map((channel) => ({
    ...channel,
    languages: ['ja', 'zh'],
    ...changes,
  })),
});
const offered = exampleContacts['offered, from an official page'];
const note = { ja: '2を押します。', en: 'Press 2.' };
const line: InterpreterLine = {
  id: 'zh',
  order: 1,
  name: '中文',
  text: '咨询免费',
  meaning: { ja: '相談は無料です。', en: 'Advice is free.' },
  sources: ['sample-official'],
  readOn: exampleDay,
};
const shown = (contacts: Contact[]) =>
  render(InterpreterLines, {
    lines: [line],
    contacts,
    sources: exampleSources,
    language: 'en',
    today: exampleDay,
  });

test('only telephones that can be called now and answer in the language are desks for it', () => {
  expect(desksFor('zh', [speaking(offered)], exampleDay)).toHaveLength(1);
  expect(desksFor('vi', [speaking(offered)], exampleDay)).toEqual([]);
  for (const name of ['withheld', 'unknown', 'withdrawn', 'reported by one person'] as const)
    expect(desksFor('zh', [speaking(exampleContacts[name])], exampleDay)).toEqual([]);
  expect(desksFor('zh', [{ ...speaking(offered), quiet: true }], exampleDay)).toEqual([]);
});

test('a line stands in its language, with its meaning, its source and the numbers', async () => {
  const html = await shown([speaking(offered)]);
  const item = html.querySelector('#interpreters-zh')!;
  expect(textOf(item.querySelector('[lang="zh"]'))).toBe('中文 咨询免费');
  expect(textOf(item)).toContain('Chinese: Advice is free.');
  expect(item.querySelector('a[href="https://card.example/lost/"]')).not.toBeNull();
  const number = item.querySelector('a[href^="tel:"]')!;
  expect(number.getAttribute('href')).toBe(dialledBy(textOf(number)));
});

test('hours that hold for other languages only are not shown; the note says what does', async () => {
  const facts = async (contact: Contact) => textOf((await shown([contact])).querySelector('small'));
  expect(await facts(speaking(offered))).toContain('24 hours');
  const limited = await facts(speaking(offered, { hoursLanguages: ['ja'], note }));
  expect(limited).not.toContain('24 hours');
  expect(limited).toContain('Press 2.');
});
