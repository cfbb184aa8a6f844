import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { guideDay, readGuide } from '../guide/guide.ts';
import { everyRule, violations, unfold } from './axe.ts';
import { browserForTests, type Circumstances, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
const newReaderOfSite = browserForTests();
/** Noon of the day the guide is built for. */
const noon = `${guideDay}T03:00:00Z`;
const questions = readGuide().records['audit-items'].map(({ data }) => data);
const fullCount = questions.length;
const quickCount = questions.filter(({ quick }) => quick).length;

async function openAudit(circumstances: Circumstances = {}, language = 'en'): Promise<Reader> {
  const reader = await newReader(circumstances);
  await reader.open(`/${language}/audit/`);
  if (circumstances.scripts !== false) await ready(reader.page);
  return reader;
}

const ready = (page: Page) => page.locator('self-audit[data-view="start"]').waitFor();
const start = (page: Page, pass: 'quick' | 'full') =>
  page.locator(`.self-audit__start [data-start="${pass}"]`).click();
const questionNow = (page: Page) => page.locator('fieldset[data-current]').getAttribute('id');
const view = (page: Page) => page.locator('self-audit').getAttribute('data-view');

/** Answers the pass that was begun, one question after another, to its result. */
async function answerAll(page: Page, count: number, answer = 'yes'): Promise<void> {
  for (let question = 0; question < count; question++) {
    await page.locator(`fieldset[data-current] input[value="${answer}"]`).check();
    await page.keyboard.press('Enter');
  }
  await page.locator('self-audit[data-view="result"]').waitFor();
}

/** What axe objects to on what is shown now. The rest of the page is looked at in every-page.ts. */
const objections = (page: Page, within = 'self-audit') => violations(page, everyRule, within);

/** By how much the page is wider than the screen. */
async function excessWidth(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wide > 0 ? [`${wide} px wider than the screen`] : [];
}

describe.each(['ja', 'en'])('without scripts, in %s', (language) => {
  test('every question can be read and answered, and counted by hand', async () => {
    const reader = await openAudit({ scripts: false }, language);
    const { page } = reader;
    expect(await page.locator('fieldset.audit-question:visible').count()).toBe(fullCount);
    await page.locator('#audit-lock1 input[value="partly"]').check();
    await page.locator('#audit-lock2 label').first().click();
    expect(await page.locator('.audit-question input:checked').count()).toBe(2);
    expect(await page.locator('main button:visible').count()).toBe(0);
    // By key: questions that come into view while the page scrolls move what a pointer aims at.
    await page.locator('.self-audit__table summary').press('Enter');
    const rows = page.locator('.self-audit__table tbody tr:visible');
    await expect.poll(() => rows.count()).toBe(fullCount);
    await reader.leave();
  });
});

test('by keyboard alone: begin, choose, go on and back, read the result, share, erase', async () => {
  const reader = await openAudit({ screen: 'desktop' });
  const { page } = reader;
  const press = (key: string) => page.keyboard.press(key);
  const tabTo = async (selector: string) => {
    const there = () =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    for (let presses = 0; presses < 100; presses++) {
      await press('Tab');
      if (await there()) return;
    }
    throw new Error(`The keyboard does not come to ${selector}.`);
  };
  // The keyboard goes on from where was last pressed.
  await page.locator('h2#check').click();
  await tabTo('.self-audit__start [data-start="quick"]');
  await press('Enter');
  // The first question with Space and the buttons, the others with arrow keys and Enter.
  await press('Space');
  await press('ArrowDown');
  await press('ArrowDown');
  await tabTo('[data-go="next"]');
  await press('Enter');
  const second = await questionNow(page);
  await tabTo('[data-go="back"]');
  await press('Space');
  await press('Enter');
  expect(await questionNow(page)).toBe(second);
  for (let question = 1; question < quickCount; question++) {
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
  }
  await page.locator('self-audit[data-view="result"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Result');
  expect(await page.locator('[data-overall]').last().textContent()).toBe('0% of what you answered');
  await tabTo('[data-tool="share"]');
  await press('Enter');
  await page.locator('[data-panel] textarea:focus').waitFor();
  await page.locator('[data-do="erase-audit"]').focus();
  await press('Enter');
  await page.locator('dialog[open]').waitFor();
  await tabTo('dialog [value="yes"]');
  await press('Enter');
  await ready(page);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('Enter does not skip a question without an answer, and says so', async () => {
  const reader = await openAudit();
  await start(reader.page, 'quick');
  const first = await questionNow(reader.page);
  await reader.page.keyboard.press('Enter');
  expect(await questionNow(reader.page)).toBe(first);
  expect(await reader.page.locator('[data-said]').textContent()).toContain('Choose an answer');
  await reader.page.keyboard.press('Space');
  expect(await reader.page.locator('[data-said]').textContent()).toBe('');
  await reader.leave();
});

test('answers are there after a reload, and the check goes on at the next question', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await start(page, 'quick');
  const asked: (string | null)[] = [];
  for (const answer of ['yes', 'unsure', 'na']) {
    asked.push(await questionNow(page));
    await page.locator(`fieldset[data-current] input[value="${answer}"]`).check();
    await page.locator('[data-go="next"]').click();
  }
  const next = await questionNow(page);
  await page.reload();
  await ready(page);
  expect(await page.locator('[data-answered-line]').textContent()).toBe('3 answered so far');
  await start(page, 'quick');
  expect(await questionNow(page)).toBe(next);
  await page.locator('[data-go="back"]').click();
  expect(await questionNow(page)).toBe(asked[2]);
  expect(await page.locator('fieldset[data-current] input:checked').inputValue()).toBe('na');
  await reader.leave();
});

test('the first answer says that it is kept, and lets the reader choose', async () => {
  const reader = await openAudit();
  const { page } = reader;
  const stored = () => page.evaluate(() => localStorage.getItem('torimodosu-kept'));
  const choice = page.locator('self-audit [data-consent="not-asked"]');
  await start(page, 'quick');
  expect(await choice.isVisible()).toBe(false);
  const next = page.locator('[data-go="next"]');
  const before = await next.boundingBox();
  await page.locator('fieldset[data-current] input[value="yes"]').check();
  expect(await choice.isVisible()).toBe(true);
  expect(await next.boundingBox()).toEqual(before);
  expect(await page.locator('[data-told]').textContent()).toContain('on this device only');
  await choice.locator('[data-do="do-not-keep"]').click();
  expect(JSON.parse((await stored())!)).toMatchObject({ consent: 'do-not-keep', answers: {} });
  expect(await page.locator('self-audit [data-consent="do-not-keep"]').isVisible()).toBe(true);
  await page.reload();
  await ready(page);
  await start(page, 'quick');
  expect(await page.locator('fieldset[data-current] input:checked').count()).toBe(0);
  await reader.leave();
});

test('a second tab shows the answers of the first', async () => {
  const reader = await openAudit();
  const second = await reader.context.newPage();
  await second.goto(reader.page.url());
  await ready(second);
  await start(reader.page, 'quick');
  await reader.page.locator('fieldset[data-current] input[value="yes"]').check();
  await second.getByText('1 answered so far').waitFor();
  await reader.leave();
});

test('where nothing can be kept, the check works and says so', async () => {
  const reader = await openAudit({ storageForbidden: true });
  const { page } = reader;
  await start(page, 'quick');
  await answerAll(page, quickCount);
  expect(await page.locator('.audit-result [data-overall]').textContent()).toBe(
    '100% of what you answered',
  );
  expect(await page.locator('self-audit [data-loss="not-saved"]').isVisible()).toBe(true);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test.each([
  ['no JSON', '{{{', 'unreadable'],
  ['another shape', '[1,2]', 'unreadable'],
  [
    'answers that are none',
    '{"version":1,"answers":{"lock1":"perhaps","__proto__":"yes"}}',
    'partly',
  ],
  ['a newer version', '{"version":99,"answers":{"lock1":"yes"}}', 'newer'],
  [
    'answers of long ago',
    '{"version":1,"visited":"2020-01-01","answers":{"lock1":"yes"}}',
    'expired',
  ],
])(
  'a storage that holds %s does no harm, and the page says what was lost',
  async (_, text, loss) => {
    const reader = await newReader({ clock: noon });
    await reader.context.addInitScript(
      (kept) => localStorage.setItem('torimodosu-kept', kept),
      text,
    );
    await reader.open('/en/audit/');
    await ready(reader.page);
    const said = reader.page.locator(`self-audit [data-loss="${loss}"]`);
    expect(await said.isVisible()).toBe(true);
    await start(reader.page, 'full');
    await reader.page.locator('fieldset[data-current] input[value="yes"]').check();
    await reader.page.locator('[data-go="next"]').click();
    expect(await view(reader.page)).toBe('questions');
    expect(await said.isVisible()).toBe(true);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  },
);

test('after the quick pass, the full one goes on with the questions that are left', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await start(page, 'quick');
  await answerAll(page, quickCount);
  expect(await page.locator('.audit-result [data-basis]').textContent()).toBe(
    `From ${quickCount} of ${fullCount} questions.`,
  );
  await page.locator('[data-only-quick]').click();
  expect(await page.locator('[data-progress-line]').textContent()).toMatch(
    new RegExp(`of ${fullCount}$`),
  );
  const current = page.locator('fieldset[data-current]');
  expect(await current.locator('input:checked').count()).toBe(0);
  expect(await current.getAttribute('data-quick')).toBeNull();
  await reader.leave();
});

test('all at once, every question of the pass is shown', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await page.locator('[data-pace-choice][value="all"]').check();
  await start(page, 'quick');
  expect(await page.locator('fieldset.audit-question:visible').count()).toBe(quickCount);
  await page.locator('.self-audit__questions [data-go="start"]').click();
  await start(page, 'full');
  expect(await page.locator('fieldset.audit-question:visible').count()).toBe(fullCount);
  expect(await page.locator('[data-go="next"]').isVisible()).toBe(false);
  await reader.leave();
});

test('the result names open ways in and the three fixes worth most for their minutes', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await start(page, 'quick');
  await answerAll(page, quickCount, 'no');
  // Not all of its questions are in the quick pass.
  const way = page.locator('[data-way="door"]');
  expect(await way.getAttribute('data-level')).toBe('gap');
  expect(await way.locator('[data-state]').textContent()).toContain('the rest was not asked');
  const top = page.locator('[data-fixes="top"] > li:visible');
  expect(await top.count()).toBe(3);
  const ids = await top.evaluateAll((fixes) => fixes.map(({ dataset }) => dataset.fix));
  expect(ids).toEqual(['lock2', 'lock1', 'watch1']);
  expect(await page.locator('[data-rest]').first().isVisible()).toBe(true);
  expect(await page.locator('.audit-rest > summary').textContent()).toBe('More you can fix (2)');
  await reader.leave();
});

test('not knowing is told apart from what is open', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await start(page, 'quick');
  await answerAll(page, quickCount, 'unsure');
  expect(await page.locator('[data-way="door"]').getAttribute('data-level')).toBe('unsure');
  const line = page.locator('.audit-result [data-unsure]');
  expect(await line.textContent()).toContain(`${quickCount} of ${quickCount}`);
  expect(await line.isVisible()).toBe(true);
  expect(await page.locator('[data-level="open"], [data-level="gap"]').count()).toBe(0);
  await reader.leave();
});

test('an earlier result is told beside the new one', async () => {
  const reader = await newReader();
  await reader.context.addInitScript(() => {
    const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    const kept = { version: 1, visited: day, history: { [day]: 40 }, answers: { lock1: 'yes' } };
    localStorage.setItem('torimodosu-kept', JSON.stringify(kept));
  });
  await reader.open('/en/audit/');
  await reader.page.locator('.self-audit__start [data-go="result"]').click();
  await expect
    .poll(() => reader.page.locator('.audit-result [data-last]').textContent())
    .toMatch(/^Last time \(\d+ \w+ \d{4}\) it was 40%\./);
  await reader.leave();
});

test('the text to share is seen first, and stays on the device', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await start(page, 'quick');
  await answerAll(page, quickCount, 'partly');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.method() + new URL(request.url()).pathname));
  await page.locator('[data-tool="share"]').click();
  const shared = page.locator('[data-panel] textarea');
  await expect.poll(() => shared.inputValue()).toContain('50% of what you answered');
  const text = await shared.inputValue();
  expect(text).toContain('not the probability');
  expect(text.split('\n').at(-1)).toBe(page.url());
  expect(text).toMatch(/1\. .+ \(about \d+ min\)/);
  await page.locator('[data-tool="copy"]').click();
  await page
    .locator('[data-said]')
    .getByText(/copied|could not copy/i)
    .waitFor();
  // The script that makes the text, and nothing else.
  expect(asked.filter((request) => !/^GET\/_astro\/[\w.-]+\.js$/.test(request))).toEqual([]);
  await reader.leave();
});

test('the reminder is a calendar file, made and loaded only when asked for', async () => {
  const reader = await openAudit({}, 'ja');
  const { page } = reader;
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await start(page, 'quick');
  await answerAll(page, quickCount);
  expect(loaded.filter((url) => url.includes('reminder'))).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-tool="remind"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('torimodosu.ics');
  const file = readFileSync(await download.path(), 'utf8').replace(/\r\n[ \t]/g, '');
  expect(file).toContain('SUMMARY:守りの点検をもう一度\r\n');
  expect(file).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
  expect(file).toContain(`URL:${page.url()}\r\n`);
  expect(loaded.some((url) => url.includes('reminder'))).toBe(true);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('erasing asks first, then leaves nothing of the check', async () => {
  const reader = await openAudit();
  const { page } = reader;
  await start(page, 'quick');
  await answerAll(page, quickCount);
  const erase = page.locator('[data-do="erase-audit"]');
  await erase.click();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await erase.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('torimodosu-kept'))).toContain('"lock1"');
  await erase.click();
  await page.locator('dialog[open] [value="yes"]').click();
  await ready(page);
  expect(await page.locator('[data-said]').textContent()).toBe('Erased.');
  expect(await page.evaluate(() => localStorage.getItem('torimodosu-kept') ?? '')).not.toContain(
    '"lock1"',
  );
  expect(await page.locator('input[name^="audit-lock"]:checked').count()).toBe(0);
  await reader.leave();
});

describe('on paper', () => {
  test('the questionnaire is whole, whatever part of it is on the screen', async () => {
    const reader = await openAudit();
    const { page } = reader;
    await start(page, 'quick');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('fieldset.audit-question:visible').count()).toBe(fullCount);
    expect(await page.locator('self-audit button:visible').count()).toBe(0);
    await reader.leave();
  });

  test('the result stands without the questions', async () => {
    const reader = await openAudit();
    const { page } = reader;
    await start(page, 'quick');
    await answerAll(page, quickCount, 'no');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('fieldset.audit-question:visible').count()).toBe(0);
    expect(await page.locator('li[data-way]:visible').count()).toBe(3);
    expect(await page.locator('self-audit button:visible').count()).toBe(0);
    await reader.leave();
  });
});

test('nothing moves when the script takes over', async () => {
  // How much stands above and below decides what can move.
  const reader = await newReaderOfSite();
  await reader.context.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await reader.open('/ja/audit/');
  await ready(reader.page);
  await reader.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))),
  );
  const shifts = await reader.page.evaluate(
    () => (window as unknown as { shifts: number[] }).shifts,
  );
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBe(0);
  await reader.leave();
});

// Real words decide what fits. Axe, which takes ten times as long over their number of questions,
// meets every part of them in the guide of fixtures.
describe.each([
  ['everything fits', 'ja', 'light', newReaderOfSite, excessWidth],
  ['everything fits', 'en', 'dark', newReaderOfSite, excessWidth],
  ['axe finds nothing', 'ja', 'light', newReader, objections],
  ['axe finds nothing', 'en', 'dark', newReader, objections],
] as const)('at 320 px %s, in %s, %s', (_, language, device, arrive, faults) => {
  async function openNarrow(): Promise<Reader> {
    const reader = await arrive({ device });
    await reader.page.setViewportSize({ width: 320, height: 640 });
    await reader.open(`/${language}/audit/`);
    await ready(reader.page);
    return reader;
  }

  test('before and during the questions', async () => {
    const reader = await openNarrow();
    const { page } = reader;
    expect(await faults(page)).toEqual([]);
    await start(page, 'quick');
    await page.locator('fieldset[data-current] input').first().check();
    expect(await page.locator('self-audit [data-consent="not-asked"]').isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.locator('.self-audit__questions [data-go="start"]').click();
    await page.locator('[data-pace-choice][value="all"]').check();
    await start(page, 'quick');
    await unfold(page);
    expect(await faults(page)).toEqual([]);
    await reader.leave();
  });

  test('with a result, the text to share and the question before erasing', async () => {
    const reader = await openNarrow();
    const { page } = reader;
    await start(page, 'quick');
    const answers = ['yes', 'partly', 'no', 'unsure', 'na'];
    const count = await page.locator('fieldset[data-quick]').count();
    for (let question = 0; question < count; question++) {
      const answer = answers[question % answers.length]!;
      await page.locator(`fieldset[data-current] input[value="${answer}"]`).check();
      await page.keyboard.press('Enter');
    }
    await page.locator('self-audit[data-view="result"]').waitFor();
    await unfold(page);
    expect(await faults(page)).toEqual([]);
    await page.locator('[data-tool="share"]').click();
    await page.locator('[data-panel]').waitFor();
    expect(await faults(page, '[data-panel]')).toEqual([]);
    await page.locator('[data-do="erase-audit"]').click();
    expect(await faults(page)).toEqual([]);
    await reader.leave();
  });
});
