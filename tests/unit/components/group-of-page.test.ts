import { expect, test } from 'vitest';
import {
  groupOfPage,
  groupsOf,
  neighboursIn,
} from '../../../src/components/group-nav/group-of-page.ts';

type Sidebar = Parameters<typeof groupsOf>[0];

const link = (label: string, isCurrent = false): Sidebar[number] => ({
  type: 'link',
  label,
  href: `/${label}/`,
  isCurrent,
  badge: undefined,
  attrs: {},
});
const group = (label: string, ...entries: Sidebar): Sidebar[number] => ({
  type: 'group',
  label,
  entries,
  collapsed: false,
  badge: undefined,
});

test('pages of nested groups stand in one list, and a page outside any group alone', () => {
  const sidebar = [link('a'), group('do', link('b'), group('inner', link('c')))];
  expect(
    groupsOf(sidebar).map(({ label, links }) => [label, links.map((page) => page.label)]),
  ).toEqual([
    ['', ['a']],
    ['do', ['b', 'c']],
  ]);
});

test('the group of a page is the innermost that holds it, without the pages of other groups', () => {
  const sidebar = (current: string) => [
    link('a'),
    group('do', link('b', current === 'b')),
    group(
      'about',
      link('c', current === 'c'),
      group('inner', link('d', current === 'd'), link('e')),
    ),
  ];
  const groupOf = (current: string) => {
    const found = groupOfPage(sidebar(current));
    return [found?.label, found?.links.map(({ label }) => label)];
  };
  expect(groupOf('b')).toEqual(['do', ['b']]);
  expect(groupOf('c')).toEqual(['about', ['c']]);
  expect(groupOf('d')).toEqual(['inner', ['d', 'e']]);
});

test('a page outside any group has none', () => {
  expect(groupOfPage([link('a', true), group('do', link('b'))])).toBeUndefined();
});

test('the neighbours of a page are those of its group, at its ends one', () => {
  const inGroup = (current: number) =>
    groupOfPage([
      link('before'),
      group('do', ...['a', 'b', 'c'].map((label, at) => link(label, at === current))),
      group('after', link('d')),
    ]);
  const names = (current: number) => {
    const { previous, next } = neighboursIn(inGroup(current));
    return [previous?.label, next?.label];
  };
  expect([0, 1, 2].map(names)).toEqual([
    [undefined, 'b'],
    ['a', 'c'],
    ['b', undefined],
  ]);
  expect(neighboursIn(undefined)).toEqual({});
});
