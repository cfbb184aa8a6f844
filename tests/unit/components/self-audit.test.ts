import { describe, expect, test } from 'vitest';
import AuditTogether from '../../../src/components/audit-together/AuditTogether.astro';
import AuditWeights from '../../../src/components/audit-weights/AuditWeights.astro';
import { examples as sourceLists } from '../../gallery/examples/source-list.ts';
import AuditResult from '../../../src/components/self-audit/AuditResult.astro';
import SelfAudit from '../../../src/components/self-audit/SelfAudit.astro';
import { exampleAudit, examples } from '../../gallery/examples/self-audit.ts';
import { numberedByArea } from '../../../src/components/self-audit/questionnaire.ts';
import { answers } from '../../../src/lib/kept/state.ts';
import { languages } from '../../../src/model/language.ts';
import { attackPath } from '../../../src/model/records/attack-paths.ts';
import { auditArea } from '../../../src/model/records/audit-areas.ts';
import { auditItem } from '../../../src/model/records/audit-items.ts';
import { render, textOf } from './render.ts';

test('the examples are records that content could hold', () => {
  const { areas, items, paths } = exampleAudit('en');
  for (const area of areas) expect(auditArea.parse(area)).toEqual(area);
  for (const item of items) expect(auditItem.parse(item)).toEqual(item);
  for (const path of paths) expect(attackPath.parse(path)).toEqual(path);
});

test('questions are numbered through, in the order of areas and ids', () => {
  const { areas, items } = exampleAudit('en');
  expect(
    numberedByArea(areas, items).map(({ area, questions }) => [
      area.id,
      ...questions.map(({ item, number }) => `${number} ${item.id}`),
    ]),
  ).toEqual([
    ['sample-area', '1 sample-a', '2 sample-b'],
    ['sample-other', '3 sample-c', '4 sample-d'],
  ]);
});

describe.each(languages)('the self-audit in %s', (language) => {
  test('asks every question in a group of radio buttons with its own name', async () => {
    const html = await render(SelfAudit, { ...exampleAudit(language), language });
    const groups = html.querySelectorAll('fieldset.audit-question');
    expect(groups).toHaveLength(4);
    for (const group of groups) {
      expect(textOf(group.querySelector('legend'))).not.toBe('');
      const radios = group.querySelectorAll('input[type="radio"]');
      expect(radios.map((radio) => radio.getAttribute('value'))).toEqual([...answers]);
      expect(new Set(radios.map((radio) => radio.getAttribute('name'))).size).toBe(1);
      for (const radio of radios) expect(textOf(radio.closest('label'))).not.toBe('');
    }
    // Only the questions before something is erased are forms, and those send nothing.
    expect(html.querySelectorAll('form').map((form) => form.getAttribute('method'))).toEqual([
      'dialog',
      'dialog',
    ]);
  });

  test('has a table for counting by hand', async () => {
    const html = await render(SelfAudit, { ...exampleAudit(language), language });
    const rows = html
      .querySelectorAll('.self-audit__table tbody tr')
      .map((row) => row.querySelectorAll('th, td').map(textOf));
    expect(rows.map(([number, , weight, half]) => [number, weight, half])).toEqual([
      ['1', '2', '1'],
      ['2', '5', '2.5'],
      ['3', '3', '1.5'],
      ['4', '1', '0.5'],
    ]);
  });

  test('refuses a page it is not given', async () => {
    const audit = { ...exampleAudit(language), pages: {}, language };
    await expect(render(SelfAudit, audit)).rejects.toThrow('unknown page "defend/cards"');
  });
});

describe('the result', () => {
  const state = (name: string) => examples('en').find((example) => example.name === name)!.props;
  const levels = async (name: string) =>
    (await render(AuditResult, state(name)))
      .querySelectorAll('[data-way]')
      .map((way) => [way.getAttribute('data-way'), way.getAttribute('data-level')]);

  test('says for each way in how far it is closed', async () => {
    expect(await levels('nothing answered')).toEqual([
      ['sample-relay', 'not-asked'],
      ['sample-session', 'not-asked'],
      ['sample-after', 'not-asked'],
    ]);
    expect(await levels('critical one open')).toEqual([
      ['sample-relay', 'partly'],
      ['sample-session', 'na'],
      ['sample-after', 'closed'],
    ]);
    expect((await levels('nothing known')).map(([, level]) => level)).toEqual([
      'unsure',
      'unsure',
      'unsure',
    ]);
    expect((await levels('all in place')).map(([, level]) => level)).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
  });

  test('says beside the share how much is not known; the bar shows the share', async () => {
    const html = await render(AuditResult, state('nothing known'));
    expect(textOf(html.querySelector('[data-unsure]'))).toContain('4 of 4');
    expect(html.querySelector('[data-unsure]')!.getAttribute('hidden')).toBeUndefined();
    const other = await render(AuditResult, state('mostly in place'));
    expect(other.querySelector('[data-unsure]')!.getAttribute('hidden')).toBeDefined();
    const [, share] = /^(\d+)%/.exec(textOf(other.querySelector('[data-overall]')))!;
    expect(other.querySelector('[data-bar]')!.getAttribute('width')).toBe(share);
  });

  test('recommends three fixes and folds the others', async () => {
    const html = await render(AuditResult, state('everything open'));
    const idsIn = (place: string) =>
      html
        .querySelectorAll(`[data-fixes="${place}"] > li`)
        .filter((fix) => fix.getAttribute('hidden') === undefined)
        .map((fix) => fix.getAttribute('data-fix'));
    expect(idsIn('top')).toEqual(['sample-a', 'sample-b', 'sample-c']);
    expect(idsIn('rest')).toEqual(['sample-d']);
  });

  test('says so when nothing is left to fix, and nothing of an earlier result without one', async () => {
    const html = await render(AuditResult, state('all in place'));
    expect(html.querySelector('[data-no-fixes]')!.getAttribute('hidden')).toBeUndefined();
    expect(html.querySelector('[data-last]')!.getAttribute('hidden')).toBeDefined();
    const compared = await render(AuditResult, state('mostly in place'));
    expect(compared.querySelector('[data-last]')!.getAttribute('hidden')).toBeUndefined();
  });

  test.each(languages)('says that it is no probability, in %s', async (language) => {
    expect(textOf(await render(AuditResult, examples(language)[0]!.props))).toMatch(
      /probability|確率ではありません/,
    );
  });
});

describe('beside it', () => {
  const sources = sourceLists('en')
    .flatMap(({ props }) => props.sources)
    .slice(0, 1)
    .map((source) => ({ ...source, id: 'sample-official' }));

  test('the weights of all questions stand with their reasons', async () => {
    const html = await render(AuditWeights, { ...exampleAudit('en'), sources, language: 'en' });
    expect(html.querySelectorAll('[id^="weight-"]').map(({ id }) => id)).toEqual([
      'weight-sample-a',
      'weight-sample-b',
      'weight-sample-c',
      'weight-sample-d',
    ]);
    expect(textOf(html)).toContain('Medium, as a sample.');
    expect(textOf(html)).toContain('Weight 5');
  });

  test('the weights refuse a source they are not given', async () => {
    const props = { ...exampleAudit('en'), sources: [], language: 'en' };
    await expect(render(AuditWeights, props)).rejects.toThrow('unknown source "sample-official"');
  });

  test('the cards for the phone hold the quick questions only, with what to say', async () => {
    const html = await render(AuditTogether, { ...exampleAudit('en'), language: 'en' });
    expect(html.querySelectorAll('.audit-together > li')).toHaveLength(1);
    expect(textOf(html.querySelector('.audit-together__say'))).toBe('“設定?”');
    expect(html.querySelector('input')!.getAttribute('type')).toBe('checkbox');
  });
});
