import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/integrations/content-rules/all-rules.ts';
import { describeProblem } from '../../src/model/graph/problem.ts';
import { tagsIn } from '../../src/model/graph/tags.ts';
import { isUsable } from '../../src/components/contact-card/channel-state.ts';
import { realContent as content } from '../real-content.ts';

const contactOf = (id: string) => content.records.contacts.find(({ name }) => name === id)?.data;

test('there is content to judge', () => {
  expect(content.pages.length).toBeGreaterThan(0);
  for (const [folder, records] of Object.entries(content.records))
    expect(records.length, folder).toBeGreaterThan(0);
});

describe('the content of the guide keeps the rule', () => {
  test.each(Object.entries(allRules))('%s', (_, rule) => {
    expect(Array.from(rule(content), describeProblem)).toEqual([]);
  });
});

test('every contact that a page or a checklist names has a way out', () => {
  const named = new Set([
    ...content.pages
      .flatMap(tagsIn)
      .filter(({ name }) => ['Contact', 'ContactCard'].includes(name))
      .map(({ attributes }) => attributes['id'] ?? ''),
    ...content.records.checklists.flatMap(({ data }) =>
      data.items.flatMap((item) => item.contacts),
    ),
  ]);
  expect(named.size).toBeGreaterThan(0);
  const deadEnds = [...named].filter((id) => {
    const contact = contactOf(id);
    const phone = contact?.channels.some(
      (channel) => channel.kind === 'tel' && isUsable(channel, content.today),
    );
    return !phone && !contact?.safeRoute;
  });
  expect(deadEnds).toEqual([]);
});

test('Amazon is first reached by its own call-back, never by a reported number', () => {
  const first = content.records.contacts
    .filter(({ data }) => data.purpose[0] === 'amazon')
    .map(({ data }) => data.channels[0]!);
  expect(first.map(({ kind }) => kind)).toEqual(['call-back']);
  for (const channel of first) expect(isUsable(channel, content.today)).toBe(true);
});
