import { expect, test } from 'vitest';
import issuerNumbers from '../../src/integrations/content-rules/rules/issuer-numbers.ts';
import { page, problems, record } from './fixtures/content.ts';

const contacts = [
  record('contacts', 'one-issuer', { purpose: ['stop-card'] }),
  record('contacts', 'police', { purpose: ['police'] }),
];
const both = { ja: 'みほん', en: 'Sample' };
const withItem = (id: string) =>
  problems(issuerNumbers, {
    records: {
      contacts,
      checklists: [
        record('checklists', 'list', {
          items: [
            { id: 'item', text: both, do: [], dont: [], contacts: [id], pages: [], sources: [] },
          ],
        }),
      ],
    },
  });
const directory = page(
  'en',
  'contacts',
  '<ContactDirectory />\n\n<Contact id="one-issuer" channel="phone" />',
);
const onPage = (body: string, changes: object = {}) =>
  problems(issuerNumbers, {
    records: { contacts },
    pages: [page('en', 'situations/a', body, changes), directory],
  });

const number = '<Contact id="one-issuer" channel="phone" />';
const choice = '[Contacts](/en/contacts/#purpose-stop-card)';

test('a checklist names no card company', () => {
  expect(withItem('one-issuer')).toHaveLength(1);
  expect(withItem('police')).toEqual([]);
});

test('a page gives the number of one card company beside the choice of all', () => {
  expect(onPage(`Call ${number}.`)).toHaveLength(1);
  expect(onPage(`Call ${number}.\n\n${choice}`)).toHaveLength(1);
  expect(onPage(`${choice}; for one only: ${number}.`)).toEqual([]);
});

test('in a step the choice may stand in another paragraph', () => {
  const step = (text: string) => `<Step id="a" title="a">\n\n${text}\n\n</Step>`;
  expect(onPage(step(`${number}\n\n${choice}`))).toEqual([]);
  expect(onPage(`${step(number)}\n\n${step(choice)}`)).toHaveLength(1);
});

test('naming the company without a number, and pages that list organisations, are free', () => {
  expect(onPage('<Contact id="one-issuer" /> and others')).toEqual([]);
  expect(onPage(number, { listsOrganisations: true })).toEqual([]);
});
