import { describe, expect, test } from 'vitest';
import { examples } from '../../gallery/examples/source-list.ts';
import SourceList from '../../../src/components/source-list/SourceList.astro';
import { languages } from '../../../src/model/language.ts';
import { render, textOf } from './render.ts';

describe.each(languages)('a list of sources in %s', (language) => {
  const { props } = examples(language)[0]!;

  test('links every source at the anchor that citations lead to', async () => {
    const items = (await render(SourceList, props)).querySelectorAll('ol > li');
    expect(items.map((item) => [item.id, item.querySelector('a')?.getAttribute('href')])).toEqual(
      props.sources.map((source) => [`source-${source.id}`, source.url]),
    );
  });

  test('says who stands behind each source', async () => {
    const html = await render(SourceList, props);
    expect(html.querySelectorAll('.source-list__publisher').map(textOf)).toEqual(
      props.sources.map((source) => source.publisher[language]),
    );
  });
});

test('each source says its kind, its date or that it has none, and when it was read', async () => {
  const facts = (await render(SourceList, examples('en')[0]!.props))
    .querySelectorAll('.source-list__facts')
    .map(textOf);
  expect(facts.map((fact) => fact.replace(/ archived.*/, ''))).toEqual([
    'official or public body page dated September 2026',
    'press or third party no date on the page',
    'one person’s site page dated 5 January 2026',
  ]);
  expect(facts.every((fact) => fact.endsWith('read on 22 November 2026'))).toBe(true);
});

test('sources in Japanese are marked as such in English only', async () => {
  const marks = async (language: 'ja' | 'en') =>
    (await render(SourceList, examples(language)[0]!.props))
      .querySelectorAll('li')
      .map((item) => item.querySelector('.japanese-only') !== null);
  expect(await marks('en')).toEqual([true, false, true]);
  expect(await marks('ja')).toEqual([false, false, false]);
});
