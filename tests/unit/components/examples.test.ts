import { describe, expect, test } from 'vitest';
import { examples as advice } from '../../gallery/examples/advice.ts';
import Advice from '../../../src/components/advice/Advice.astro';
import { examples as callScripts } from '../../gallery/examples/call-script.ts';
import CallScript from '../../../src/components/call-script/CallScript.astro';
import { examples as choices } from '../../gallery/examples/choices.ts';
import Choice from '../../../src/components/choices/Choice.astro';
import Primary from '../../../src/components/choices/Primary.astro';
import { examples as questions } from '../../gallery/examples/decision-tree.ts';
import DecisionTree from '../../../src/components/decision-tree/DecisionTree.astro';
import { examples as folds } from '../../gallery/examples/fold.ts';
import Fold from '../../../src/components/fold/Fold.astro';
import { examples as glossaries } from '../../gallery/examples/glossary.ts';
import Glossary from '../../../src/components/glossary/Glossary.astro';
import { examples as groupNavs } from '../../gallery/examples/group-nav.ts';
import GroupNav from '../../../src/components/group-nav/GroupNav.astro';
import { examples as japaneseOnly } from '../../gallery/examples/japanese-only.ts';
import JapaneseOnly from '../../../src/components/japanese-only/JapaneseOnly.astro';
import { examples as partLists } from '../../gallery/examples/on-this-page.ts';
import OnThisPage from '../../../src/components/on-this-page/OnThisPage.astro';
import { examples as pageFacts } from '../../gallery/examples/page-facts.ts';
import PageFacts from '../../../src/components/page-facts/PageFacts.astro';
import { examples as phraseLists } from '../../gallery/examples/phrases.ts';
import Phrases from '../../../src/components/phrases/Phrases.astro';
import { examples as pointings } from '../../gallery/examples/pointing.ts';
import Pointing from '../../../src/components/pointing/Pointing.astro';
import { examples as reviewedLines } from '../../gallery/examples/reviewed-line.ts';
import ReviewedLine from '../../../src/components/reviewed-line/ReviewedLine.astro';
import { examples as screenPaths } from '../../gallery/examples/screen-path.ts';
import ScreenPath from '../../../src/components/screen-path/ScreenPath.astro';
import { examples as moments } from '../../gallery/examples/timeline.ts';
import Moment from '../../../src/components/timeline/Moment.astro';
import { examples as turnPages } from '../../gallery/examples/turn-page.ts';
import TurnPage from '../../../src/components/turn-page/TurnPage.astro';
import { translateTo } from '../../../src/lib/interface-strings.ts';
import { languages } from '../../../src/model/language.ts';
import { render, textOf } from './render.ts';

describe.each(languages)('in %s', (language) => {
  const t = translateTo(language);

  test.each(advice(language))('a box of advice says its kind: $name', async ({ props, text }) => {
    const box = (await render(Advice, props, { default: text })).querySelector('.advice')!;
    const name = t(`advice.${props.kind}`);
    const heading = box.querySelector('h3');
    if (props.kind === 'answer') {
      expect([box.getAttribute('aria-label'), heading]).toEqual([name, null]);
      expect(textOf(box)).toBe(text);
    } else {
      expect(textOf(heading)).toBe(name);
      expect(heading!.id).not.toBe('');
      // Its name is read once.
      expect(box.getAttribute('aria-label')).toBeUndefined();
      expect(textOf(box)).toBe(`${name} ${text}`);
    }
  });

  test.each(choices(language))(
    'a large link is one link with its words: $name',
    async ({ props }) => {
      for (const component of [Choice, Primary]) {
        const links = (await render(component, props)).querySelectorAll('a');
        expect(links.map((link) => link.getAttribute('href'))).toEqual([props.href]);
        expect(textOf(links[0]!.querySelector('.choice__title'))).toBe(props.title);
        expect(textOf(links[0]!.querySelector('.choice__hint'))).toBe(props.hint ?? '');
      }
    },
  );

  test.each(folds(language))(
    'a fold is closed, and its title says what is in it',
    async ({ props, text }) => {
      const html = await render(Fold, props, { default: text });
      expect(html.querySelector('details')!.hasAttribute('open')).toBe(false);
      expect(textOf(html.querySelector('summary'))).toBe(props.title);
      html.querySelector('summary')!.remove();
      expect(textOf(html)).toBe(text);
    },
  );

  test.each(phraseLists(language))(
    'a phrase is in Japanese, with its meaning for those who need it',
    async ({ props }) => {
      const html = await render(Phrases, props);
      const words = textOf(html);
      for (const { ja, en } of props.phrases) {
        expect(words).toContain(ja);
        expect(words.includes(en)).toBe(language === 'en');
      }
    },
  );

  test.each(pointings(language))(
    'an answer to point to stands with its meaning and what comes next: $name',
    async ({ props }) => {
      const html = await render(Pointing, props);
      expect(html.querySelectorAll('[data-answers] li').map(textOf)).toEqual(
        props.pointing.answers.map(({ ja, en, next }) =>
          (language === 'ja' ? [ja, next.ja] : [ja, en, next.en]).join(' '),
        ),
      );
      expect(textOf(html.querySelector('[data-answers]'))).toContain(props.pointing.ask.ja);
    },
  );

  test.each(callScripts(language))(
    'a call has its sentences in order and what never to say',
    async ({ props }) => {
      const html = await render(CallScript, props);
      const { opening, lines, neverSay, prepare } = props.script;
      expect(html.querySelectorAll('.phrases__ja').map(textOf)).toEqual(
        [opening, ...lines].map(({ ja }) => ja),
      );
      expect(html.querySelectorAll('.phrases__when').map(textOf)).toEqual(
        lines.flatMap(({ when }) => when?.[language] ?? []),
      );
      for (const list of [neverSay, prepare])
        for (const thing of list) expect(textOf(html)).toContain(thing[language]);
    },
  );

  test.each(screenPaths(language))(
    'labels to tap are Japanese, with arrows nobody hears: $name',
    async ({ props }) => {
      const path = (await render(ScreenPath, props)).querySelector('.screen-path')!;
      expect(path.querySelectorAll('b').map(textOf)).toEqual(props.path);
      expect(path.querySelectorAll('[aria-hidden]')).toHaveLength(props.path.length - 1);
      expect(path.getAttribute('lang')).toBe(language === 'ja' ? undefined : 'ja');
    },
  );

  test.each(moments(language))('a moment says when, then what: $name', async ({ props, text }) => {
    const moment = await render(Moment, props, { default: text });
    const when = moment.querySelector('.timeline__when');
    expect([when, when?.nextElementSibling ?? null].map(textOf)).toEqual([props.when, text]);
  });

  test('only a page past its day says that it is overdue', async () => {
    const overdue = await Promise.all(
      reviewedLines(language).map(
        async ({ props }) =>
          (await render(ReviewedLine, props)).querySelector('.reviewed-line--overdue') !== null,
      ),
    );
    expect(overdue).toEqual([false, true]);
  });

  test('the mark of Japanese alone stands on English pages, for what has no English', async () => {
    const marks = await Promise.all(
      japaneseOnly(language).map(async ({ props }) => textOf(await render(JapaneseOnly, props))),
    );
    expect(marks).toEqual([language === 'ja' ? '' : t('japaneseOnly.mark'), '']);
  });

  test.each(questions(language))(
    'a question has its answers as links: $name',
    async ({ props }) => {
      const html = await render(DecisionTree, props);
      expect(textOf(html.querySelector('h2'))).toBe(props.node.question[language]);
      expect(html.querySelectorAll('.choices a').map(textOf)).toEqual(
        props.node.answers.map(({ text }) => text[language]),
      );
      expect(html.querySelector('.decision-way') === null).toBe(props.node.id === props.tree.start);
    },
  );

  test.each(glossaries(language))(
    'a term has its meaning and its other name',
    async ({ props }) => {
      const html = await render(Glossary, props);
      expect(html.querySelectorAll('dt')).toHaveLength(props.terms.length);
      for (const term of props.terms)
        for (const words of [term.ja, term.en, term.definition[language]])
          expect(textOf(html)).toContain(words);
    },
  );

  test.each(groupNavs(language))(
    'the pages of a group say which one is open',
    async ({ props }) => {
      const html = await render(GroupNav, props);
      expect(html.querySelector('nav')!.getAttribute('aria-label')).toBe(props.label);
      expect(html.querySelectorAll('a').map(textOf)).toEqual(props.links.map(({ label }) => label));
      expect(html.querySelectorAll('[aria-current="page"]').map(textOf)).toEqual([
        props.links[1]!.label,
      ]);
    },
  );

  test.each(turnPages(language))('a page leads to its neighbours: $name', async ({ props }) => {
    const links = (await render(TurnPage, props)).querySelectorAll('a');
    expect(links.map((link) => link.getAttribute('rel'))).toEqual(
      props.next ? ['prev', 'next'] : ['prev'],
    );
    expect(textOf(links[0]!)).toContain(props.previous!.label);
  });

  test('a list of parts stands only where there are three', async () => {
    const links = await Promise.all(
      partLists(language).map(
        async ({ props }) => (await render(OnThisPage, props)).querySelectorAll('a').length,
      ),
    );
    expect(links).toEqual([3, 0]);
  });

  test.each(pageFacts(language))('a page says what is needed: $name', async ({ props }) => {
    const html = await render(PageFacts, props);
    for (const thing of props.needs)
      expect(textOf(html.querySelector('.page-facts'))).toContain(thing);
    expect(textOf(html.querySelector('.page-audience'))).toBe(props.audience ?? '');
    expect(textOf(html).includes('10')).toBe(props.minutes === 10);
  });
});

test('no page has neighbours that it does not have', async () => {
  const { words } = turnPages('en')[0]!.props;
  expect(textOf(await render(TurnPage, { words }))).toBe('');
});
