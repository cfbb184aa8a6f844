import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lostReason } from '../../../tools/verify/sentences.ts';
import type { Answer } from '../../../tools/verify/answers.ts';
import { Desk } from '../../../tools/verify/desk.ts';
import { queueOf } from '../../../tools/verify/queue.ts';
import { copyOfGuide } from '../../guide/copy.ts';
import { differences, today, wrongIn } from './guide-copy.ts';

const folder = copyOfGuide();

const found: Answer = {
  says: 'right',
  initials: 'AB',
  day: today,
  seenAt: 'card-page',
  page: { url: '', title: { ja: '', en: '' }, language: 'ja' },
  seesHours: false,
  dropsReason: false,
  typed: new Map(),
  reason: { ja: '', en: '' },
  safeRoute: { ja: '公式のサイトを開いてください。', en: 'Open the official site.' },
};
const officialPage = {
  url: 'https://www.iana.org/help/',
  title: { ja: '窓口', en: 'Desks' },
  language: 'ja',
};

function deskOf(day = today) {
  const desk = new Desk(folder, () => day);
  const answer = (id: string, changes: Partial<Answer> = {}) =>
    desk.answer(id, desk.open(id)!.base, { ...found, ...changes });
  return { desk, answer };
}
const fileIn = (name: string) => readFileSync(join(folder, 'content', name), 'utf8');
const complaintsOf = (outcome: ReturnType<Desk['answer']>) =>
  'complaints' in outcome ? outcome.complaints.join('\n') : '';

test('an afternoon: ten facts are right, one number changed, one is gone; the diffs are clean', () => {
  const { desk, answer } = deskOf();
  expect(wrongIn(folder)).toEqual([]);
  const right = queueOf(desk.facts(), 'AB')
    .map(({ id }) => id)
    .filter((id) => !/unknown-card|other-card|ageing-desk|call-scripts/.test(id))
    .slice(0, 10);
  for (const id of right) expect(answer(id), id).toHaveProperty('written');
  const changed = answer('contacts/other-card/desk', {
    says: 'changed',
    seenAt: 'new',
    page: officialPage,
    typed: new Map([['number', '0570-000-022']]),
  });
  expect(changed).toHaveProperty('written');
  const gone = desk.open('contacts/ageing-desk/phone')!;
  expect(
    answer(gone.fact.id, {
      says: 'gone',
      seenAt: 'paper',
      reason: lostReason(gone, today),
    }),
  ).toHaveProperty('written');

  expect(wrongIn(folder)).toEqual([]);
  const {
    ['contacts/other-card.yaml']: other,
    ['contacts/ageing-desk.yaml']: ageing,
    ...rest
  } = differences(folder);
  expect(other).toEqual([
    '-    number: { domestic: "0570000002" }',
    '-    confidence: corroborated',
    '-    sources: [paper, diary]',
    '-    readOn: "2026-11-22"',
    '-    verifiedOn: null',
    '+    number: { domestic: "0570000022" }',
    '+    formerly:',
    '+      - number: { domestic: "0570000002" }',
    '+        until: "2026-11-30"',
    '+        sources: [paper, diary]',
    '+    hoursConfidence: corroborated',
    '+    confidence: official',
    '+    sources: [other-card-seen-2026-11-30]',
    '+    readOn: "2026-11-30"',
    '+    verifiedOn: "2026-11-30"',
    '+    verifiedBy: ["AB"]',
  ]);
  expect(ageing).toEqual([
    '-    number: { domestic: "0120000004" }',
    '-    status: current',
    '-    confidence: corroborated',
    '-    sources: [paper, diary]',
    '-    readOn: "2026-03-01"',
    '-    verifiedOn: null',
    '+    formerly:',
    '+      - number: { domestic: "0120000004" }',
    '+        until: "2026-11-30"',
    '+        sources: [paper, diary]',
    '+    reason:',
    '+      ja: "2026年11月30日に公式ページで探しましたが、番号は載っていませんでした。確かめられないので載せていません。"',
    '+      en: "We looked on the official page on 30 November 2026 and found no number there. We could not confirm one, so we show none."',
    '+    status: unknown',
    '+    confidence: unknown',
    '+    sources: []',
    '+    readOn: "2026-11-30"',
    '+    verifiedOn: "2026-11-30"',
    '+    verifiedBy: ["AB"]',
  ]);
  expect(rest['sources/other-card-seen-2026-11-30.yaml']).toContain(
    '+url: https://www.iana.org/help/',
  );
  const others = Object.entries(rest).filter(([file]) => !file.startsWith('sources/'));
  expect(others.length).toBeGreaterThan(4);
  for (const [file, lines] of others)
    expect(
      lines.map((line) => line.replace(/\d{4}-\d\d-\d\d/, '…').trim()),
      file,
    ).toEqual(expect.arrayContaining(['+    verifiedBy: ["AB"]', '+    verifiedOn: "…"']));
});

test('a second person joins the first; a new value and a lapsed check begin anew', () => {
  const id = 'contacts/sample-card/abroad';
  const { answer } = deskOf();
  answer(id);
  answer(id, { initials: 'CD' });
  answer(id, { initials: 'CD' });
  expect(fileIn('contacts/sample-card.yaml')).toContain('verifiedBy: ["AB", "CD"]');
  answer(id, {
    initials: 'EF',
    says: 'changed',
    typed: new Map([
      ['label.ja', '外国からの窓口'],
      ['label.en', 'From abroad'],
    ]),
  });
  expect(fileIn('contacts/sample-card.yaml')).toContain('verifiedBy: ["EF"]');
  const later = '2027-11-30';
  deskOf(later).answer(id, { initials: 'GH', day: later });
  expect(fileIn('contacts/sample-card.yaml')).toContain('verifiedBy: ["GH"]');
});

test('who called has read no page', () => {
  deskOf().answer('contacts/sample-card/abroad', { seenAt: 'call' });
  expect(differences(folder)).toEqual({
    'contacts/sample-card.yaml': ['+    verifiedOn: "2026-11-30"', '+    verifiedBy: ["AB"]'],
  });
});

test('a number that was unknown is given once an official page shows it', () => {
  const { answer } = deskOf();
  const typed = new Map([
    ['number', '0120-000-033'],
    ['cost', 'free'],
  ]);
  const id = 'contacts/unknown-card/phone';
  expect(complaintsOf(answer(id, { says: 'changed', seenAt: 'call', typed }))).toContain(
    'only from an official page',
  );
  answer(id, { says: 'changed', seenAt: 'new', page: officialPage, typed });
  expect(wrongIn(folder)).toEqual([]);
  const text = fileIn('contacts/unknown-card.yaml');
  expect(text).toContain('number: { domestic: "0120000033" }\n    cost: free\n    status: current');
  expect(text).not.toContain('確かな番号が見つかりません');
});

test('two facts of an organisation are seen on new pages on one day: one source a page', () => {
  const { desk, answer } = deskOf();
  const sourcesOf = (id: string) => desk.open(id)!.part['sources'] as string[];
  const other = { ...officialPage, url: 'https://www.iana.org/about/' };
  const [first, second, third] = ['lost-stolen', 'abroad', 'pause'].map(
    (channel) => `contacts/sample-card/${channel}`,
  ) as [string, string, string];
  answer(first, { seenAt: 'new', page: officialPage });
  answer(second, { seenAt: 'new', page: other });
  answer(third, { seenAt: 'new', page: officialPage });
  answer(third, { seenAt: 'new', page: officialPage });
  expect([first, second, third].map((id) => sourcesOf(id)[0])).toEqual([
    'sample-card-seen-2026-11-30',
    'sample-card-seen-2026-11-30-2',
    'sample-card-seen-2026-11-30',
  ]);
  expect(new Set(sourcesOf(third)).size).toBe(sourcesOf(third).length);
  expect(fileIn('sources/sample-card-seen-2026-11-30-2.yaml')).toContain(other.url);
  expect(wrongIn(folder)).toEqual([]);
});

test('hours are as sure as the number only where its page shows them', () => {
  const { desk, answer } = deskOf();
  const hoursConfidence = () => desk.open('contacts/other-card/desk')!.part['hoursConfidence'];
  const seen = { seenAt: 'new', page: officialPage };
  answer('contacts/other-card/desk', seen);
  expect(hoursConfidence()).toBe('corroborated');
  desk.undo();
  answer('contacts/other-card/desk', { ...seen, seesHours: true });
  expect(hoursConfidence()).toBeUndefined();
  expect(desk.open('contacts/other-card/desk')!.part['confidence']).toBe('official');
});

test('a card that loses its only number says what to do instead', () => {
  const file = join(folder, 'content/contacts/ageing-desk.yaml');
  const bare = readFileSync(file, 'utf8').replace(/^safeRoute:\n(?: .*\n)+/m, '');
  writeFileSync(file, bare);
  const { desk, answer } = deskOf();
  const lost = desk.open('contacts/ageing-desk/phone')!;
  const gone = { says: 'gone', seenAt: 'paper', reason: lostReason(lost, today) } as const;
  const id = lost.fact.id;
  expect(complaintsOf(answer(id, { ...gone, safeRoute: { ja: '', en: '' } }))).toContain(
    'safeRoute',
  );
  expect(complaintsOf(answer(id, gone))).toBe('');
  expect(wrongIn(folder)).toEqual([]);
  expect(fileIn('contacts/ageing-desk.yaml')).toContain(
    'safeRoute:\n  ja: "公式のサイトを開いてください。"\n  en: "Open the official site."\n',
  );
});

test('an answer that would break another record is refused with what to do', () => {
  const { desk, answer } = deskOf();
  const lost = desk.open('contacts/hotline/number')!;
  expect(
    complaintsOf(
      answer(lost.fact.id, {
        says: 'gone',
        seenAt: 'public-desk',
        reason: lostReason(lost, today),
      }),
    ),
  ).toContain('content/interpreter-lines/zh.yaml');
  expect(differences(folder)).toEqual({});
});

test('that a number is still unknown is written with its day', () => {
  deskOf().answer('contacts/unknown-card/phone', { seenAt: 'call' });
  expect(differences(folder)['contacts/unknown-card.yaml']).toEqual([
    '+    verifiedOn: "2026-11-30"',
    '+    verifiedBy: ["AB"]',
  ]);
});

test('limits and scripts are checked too', () => {
  const { desk, answer } = deskOf();
  answer('time-limits/claim-window', {
    says: 'changed',
    typed: new Map([['duration.value', '60']]),
  });
  answer('call-scripts/card-issuer', { seenAt: '' });
  const limit = desk.open('time-limits/answer-seen')!;
  answer(limit.fact.id, { says: 'gone', seenAt: 'diary', reason: lostReason(limit, today) });
  expect(wrongIn(folder)).toEqual([]);
  expect(differences(folder)).toEqual({
    'time-limits/claim-window.yaml': [
      '-  value: 45',
      '-readOn: "2026-11-22"',
      '+  value: 60',
      '+readOn: "2026-11-30"',
      '+verifiedOn: "2026-11-30"',
      '+verifiedBy: ["AB"]',
    ],
    'call-scripts/card-issuer.yaml': ['+verifiedOn: "2026-11-30"', '+verifiedBy: ["AB"]'],
    'time-limits/answer-seen.yaml': [
      '-readOn: "2026-11-22"',
      '+readOn: "2026-11-30"',
      '+verifiedOn: "2026-11-30"',
      '+verifiedBy: ["AB"]',
      '+caveat:',
      '+  ja: "2026年11月30日に見たとき、この期限はページにありませんでした。会社に確かめてください。"',
      '+  en: "When we looked on 30 November 2026, the page no longer gave this limit. Ask the company."',
    ],
  });
});

test.each<[string, string, Partial<Answer>, string]>([
  [
    'a number of no plan',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['number', '0120-00']]) },
    'Number: ',
  ],
  [
    'a premium number',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['number', '0990-500-000']]) },
    'pay extra',
  ],
  [
    'nothing',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['number', '0120 000 001']]) },
    'Nothing was typed',
  ],
  [
    'a number that its call cost does not fit',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['number', '0570-000-009']]) },
    'cost',
  ],
  [
    'another organisation’s number',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['number', '0120-000-003']]) },
    'content/contacts/quiet-line.yaml channels.0.number: is the number of "sample-card" too',
  ],
  [
    'hours that overlap',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['hours', 'weekly: 3']]) },
    'hours',
  ],
  [
    'half of a label',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['label.en', '']]) },
    'label.en',
  ],
  [
    'a number in words',
    'contacts/sample-card/lost-stolen',
    { says: 'changed', typed: new Map([['note.en', 'Or call 03-5340-3333.']]) },
    'telephone number',
  ],
  [
    'a day to come',
    'contacts/sample-card/lost-stolen',
    { day: '2026-12-24' },
    'after the day of the build',
  ],
  [
    'a day before the last check',
    'contacts/sample-card/lost-stolen',
    { day: '2026-11-01' },
    'is before 2026-11-22',
  ],
  ['small initials', 'contacts/sample-card/lost-stolen', { initials: 'ab' }, 'initials'],
  ['no reason', 'contacts/sample-card/lost-stolen', { says: 'gone' }, 'reason'],
  [
    'an address that hides where it leads',
    'contacts/sample-card/abroad',
    { seenAt: 'new', page: { ...officialPage, url: 'https://bit.ly/x' } },
    'short address',
  ],
])('%s is refused with the reason, and nothing is written', (_, id, changes, message) => {
  const { desk, answer } = deskOf();
  expect(complaintsOf(answer(id, changes))).toContain(message);
  expect(differences(folder)).toEqual({});
  expect(desk.last).toBeUndefined();
});

test('the last answer is taken back, byte for byte, with the source that it made', () => {
  const { desk, answer } = deskOf();
  answer('contacts/sample-card/lost-stolen');
  answer('contacts/other-card/desk', { seenAt: 'new', page: officialPage });
  expect(fileIn('contacts/other-card.yaml')).toContain(
    'sources: [other-card-seen-2026-11-30, paper, diary]',
  );
  desk.undo();
  expect(Object.keys(differences(folder))).toEqual(['contacts/sample-card.yaml']);
  desk.undo();
  expect(differences(folder)).toEqual({});
  expect(desk.undo()).toEqual({ written: [] });
  expect(queueOf(desk.facts(), 'AB').map(({ id }) => id)).toContain('contacts/other-card/desk');
});

test('a file that was changed meanwhile is neither overwritten nor taken back', () => {
  const { desk, answer } = deskOf();
  const file = join(folder, 'content/contacts/sample-card.yaml');
  const id = 'contacts/sample-card/abroad';
  const { base } = desk.open(id)!;
  appendFileSync(file, '# by somebody else\n');
  const theirs = readFileSync(file, 'utf8');
  const meanwhile = { changedMeanwhile: 'content/contacts/sample-card.yaml' };
  expect(desk.answer(id, base, found)).toEqual(meanwhile);
  expect(readFileSync(file, 'utf8')).toBe(theirs);
  answer(id);
  appendFileSync(file, '# once more\n');
  expect(desk.undo()).toEqual(meanwhile);
  expect(readFileSync(file, 'utf8')).toContain('# once more');
});

test('what an editor breaks is out of the queue until it is mended', () => {
  const { desk } = deskOf();
  const file = join(folder, 'content/contacts/police.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('purpose: [police]', 'purpose: ['));
  expect(desk.open('contacts/police/emergency')).toBeUndefined();
  writeFileSync(file, text);
  expect(desk.open('contacts/police/emergency')).toBeDefined();
});

test('no draft of a file is left behind, and broken records are told at the start', () => {
  deskOf().answer('contacts/sample-card/abroad');
  const names = readdirSync(join(folder, 'content/contacts'));
  expect(names.filter((name) => !name.endsWith('.yaml'))).toEqual([]);
  writeFileSync(join(folder, 'content/contacts/police.yaml'), 'id: police\n');
  expect(() => deskOf()).toThrow(/police\.yaml/);
  // Where in the code it was thrown helps nobody who wrote the file.
  expect(() => deskOf()).toThrow(
    expect.not.objectContaining({ stack: expect.any(String) as string }),
  );
  expect(existsSync(join(folder, 'content/sources'))).toBe(true);
});
