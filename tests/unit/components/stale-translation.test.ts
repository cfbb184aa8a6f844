import { expect, test } from 'vitest';
import StaleTranslation from '../../../src/components/stale-translation/StaleTranslation.astro';
import { fingerprintOf } from '../../../src/model/graph/translation-state.ts';
import { translateTo } from '../../../src/lib/interface-strings.ts';
import { render, textOf } from './render.ts';

const source = { frontMatter: { title: '題', description: '答え。' }, body: '本文' };
const notice = async (checkedAgainst: string | undefined) =>
  textOf(await render(StaleTranslation, { checkedAgainst, source, language: 'en' }));

test('an English page whose original has changed since says so', async () => {
  expect(await notice('000000000000')).toBe(translateTo('en')('translation.stale'));
  expect(await notice(undefined)).toBe(translateTo('en')('translation.stale'));
});

test('a page checked against its original as it is says nothing', async () => {
  expect(await notice(fingerprintOf(source))).toBe('');
});
