import { expect, test } from 'vitest';
import { citationsIn, namesContacts } from '../../../src/lib/citations.ts';

test('a page’s citations are found once each, in the order of its text', () => {
  const text = `
Call <Contact id="police" channel="consultation" />.<Cite id="oita" />
<ContactCard only="call-back" id="amazon-jp" /> <Phrases id="smcc" /> <Contact id="police" />
<SourceLink id="npa">the page</SourceLink><Cite id="oita" /><Cite
  id="aichi" />
<TimeLimit id="epos-61-days" /> <Duration id="smcc-refund" /> <Checklist id="first-hour" />
<Chart id="fraud" /> <Diagram id="relay" />`;
  expect(citationsIn(text)).toEqual({
    sources: ['oita', 'npa', 'aichi'],
    contacts: ['police', 'amazon-jp', 'smcc'],
    timeLimits: ['epos-61-days', 'smcc-refund'],
    checklists: ['first-hour'],
    charts: ['fraud'],
    diagrams: ['relay'],
  });
});

test('tags that cite nothing, and ids of other tags, are not citations', () => {
  expect(
    citationsIn('<Step id="phone" title="x"> <ContactDirectory /> <Citex id="y" /> id="z"'),
  ).toEqual({
    sources: [],
    contacts: [],
    timeLimits: [],
    checklists: [],
    charts: [],
    diagrams: [],
  });
});

test.each([
  '<Contact id="police" />',
  '<ContactCard id="x" />',
  '<ContactDirectory />',
  '<Checklist id="x" />',
])('%s makes a page carry the warnings about fraud', (tag) => {
  expect(namesContacts(`before ${tag} after`)).toBe(true);
});

test('a page without contacts carries no such warning', () => {
  expect(namesContacts('Contacts are on <Cite id="x" /> another page.')).toBe(false);
});
