import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/integrations/content-rules/all-rules.ts';
import { describeProblem } from '../../src/model/graph/problem.ts';
import { pageKinds } from '../../src/model/page.ts';
import { sheet } from '../../src/model/records/sheets.ts';
import { readGuide } from '../guide/guide.ts';

const content = readGuide();
const channels = content.records.contacts.flatMap(({ data }) => data.channels);
const missing = (wanted: readonly string[], found: string[]) =>
  wanted.filter((one) => !found.includes(one));

describe('the guide of fixtures keeps the rule', () => {
  test.each(Object.entries(allRules))('%s', (_, rule) => {
    expect(Array.from(rule(content), describeProblem)).toEqual([]);
  });
});

test('the guide of fixtures has every kind of record, page, channel and part of a sheet', () => {
  const empty = Object.entries(content.records).filter(([, records]) => records.length === 0);
  expect(
    empty.map(
      ([kind]) =>
        `tests/guide/content/${kind}/ has no record: add one, so that the kind is tested and drawn.`,
    ),
  ).toEqual([]);
  const kindsOfPages = content.pages.map(({ frontMatter }) => String(frontMatter['kind']));
  expect(missing(pageKinds, kindsOfPages)).toEqual([]);
  const kindsOfChannels = [
    'tel',
    'call-back',
    'chat',
    'form',
    'app',
    'web',
    'email',
    'post',
    'counter',
  ];
  expect(
    missing(
      kindsOfChannels,
      channels.map(({ kind }) => kind),
    ),
  ).toEqual([]);
  const states = channels.flatMap(({ status, confidence }) => [status, confidence]);
  const all = ['current', 'unknown', 'withdrawn', 'official', 'corroborated', 'reported'];
  expect(missing(all, states)).toEqual([]);
  const parts = content.records.sheets.flatMap(({ data }) => data.parts.map(({ kind }) => kind));
  const kindsOfParts = sheet.shape.parts.element.options.map(({ shape }) => shape.kind.value);
  expect(missing(kindsOfParts, parts)).toEqual([]);
});

test('its numbers reach nobody, and its addresses are those of bodies that keep names for examples', () => {
  const numbers = channels.flatMap((channel) =>
    channel.kind === 'tel' && channel.number && !('short' in channel.number)
      ? Object.values(channel.number)
      : [],
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(
    numbers.filter((number) => !/^(?:0120|0570)0000\d\d$|^\+1\d{3}55501\d\d$/.test(number)),
  ).toEqual([]);
  const records = Object.values(content.records).flat();
  const hosts = records.flatMap(({ data }) =>
    [...JSON.stringify(data).matchAll(/https:\/\/([^/"]+)|@([\w.]+)/g)].map(
      ([, host, domain]) => host ?? domain!,
    ),
  );
  expect(
    missing(hosts, ['www.iana.org', 'iana.org', 'www.icann.org', 'www.rfc-editor.org']),
  ).toEqual([]);
});
