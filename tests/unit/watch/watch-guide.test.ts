import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PageReader } from '../../../tools/watch/page/page-reader.ts';
import { writeReport } from '../../../tools/watch/report/write-report.ts';
import type { WatchOptions } from '../../../tools/watch/options.ts';
import { watchGuide } from '../../../tools/watch/watch-guide.ts';
import type { Limits } from '../../../tools/watch/web/limits.ts';
import { copyOfGuide } from '../../guide/copy.ts';
import { guideDay } from '../../guide/guide.ts';
import { encoded } from './encoded.ts';
import { html, oddServer, redirect, type Answering, type OddServer } from './odd-server.ts';

const root = copyOfGuide();
let server: OddServer;
beforeAll(async () => void (server = await oddServer()));
const reader = new PageReader(25_000);
afterAll(async () => {
  await reader.close();
  await server.stop();
});
beforeEach(() => {
  server.pages.clear();
  server.asked.length = 0;
});

const run = (options: Partial<WatchOptions> = {}, limits: Partial<Limits> = {}) =>
  watchGuide(
    root,
    guideDay,
    { report: join(root, 'report'), issues: false, ...options },
    {
      open: server.open,
      reader,
      limits: { pause: 0, bytes: 100_000, ...limits },
    },
  );

/** What is said of one fact. */
const said = async (id: string, options?: Partial<WatchOptions>, limits?: Partial<Limits>) => {
  const result = (await run(options, limits)).find(({ fact }) => fact.id === id)!;
  const changedTo = result.pages.find((page) => page.changedTo)?.changedTo;
  return changedTo === undefined ? result.outcome : `${result.outcome} ${changedTo}`;
};

const cardPage = 'www.iana.org/help/example-domains';
const lost = 'contacts/sample-card/lost-stolen';
const only = { only: 'card-page' };

const filler = `<p>${'みほんカードからのご案内です。'.repeat(40)}</p>`;
const shown = '<h1>みほんカード</h1><p>紛失・盗難の電話</p><p>0120-000-001</p>';
const good = html(shown + filler, { etag: '"good"' });
const changed = html(shown.replace('0120-000-001', '０１２０－０００－００９') + filler);

/** Everything below a folder, as names and texts. */
const allOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);

describe('a number that is published', () => {
  const pageIn =
    (charset: 'shift_jis' | 'euc-jp' | 'iso-2022-jp'): Answering =>
    (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          encoded(
            shown.replace(/\d/g, (digit) => '０１２３４５６７８９'[+digit]!) + filler,
            charset,
          ),
        );

  test.each<[string, Answering, string]>([
    ['stands there', good, 'still there'],
    ['stands there in Shift_JIS, in wide digits', pageIn('shift_jis'), 'still there'],
    ['stands there in EUC-JP, in wide digits', pageIn('euc-jp'), 'still there'],
    ['stands there in ISO-2022-JP, in wide digits', pageIn('iso-2022-jp'), 'still there'],
    ['has another in its place', changed, 'changed to 0120-000-009'],
    ['is not there any more', html(`<h1>みほんカード</h1>${filler}`), 'gone'],
    [
      'is only in a comment, or hidden',
      html(`<!--${shown}--><div hidden>${shown}</div>${filler}`),
      'gone',
    ],
    ['had a page that is gone', (response) => response.writeHead(410).end(), 'page gone'],
    ['has a page that says it is not there', html('<h1>ページが見つかりません</h1>'), 'page gone'],
    ['has a page that leads home', redirect('https://www.iana.org/'), 'page gone'],
    ['has a page that leads in a circle', redirect(`https://${cardPage}`), 'cannot tell'],
    ['stands where the page has moved', redirect('/elsewhere'), 'still there'],
    ['is in pictures', html('<img src="1.png"><img src="2.png">'), 'cannot tell'],
    [
      'is drawn by a script',
      html('<div id="app"></div><script src="x.js"></script>'),
      'cannot tell',
    ],
    ['stands behind megabytes', html('<p>x</p>'.repeat(500_000) + shown), 'cannot tell'],
    [
      'is in a file of another kind',
      (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
      'cannot tell',
    ],
    [
      'stands behind a page that unpacks to much',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(100_000_000))),
      'cannot tell',
    ],
  ])('%s', async (_, answer, expected) => {
    server.pages.set('www.iana.org/', html(`<h1>Home</h1>${filler}`));
    server.pages.set('www.iana.org/elsewhere', good);
    server.pages.set(cardPage, answer);
    const content = allOf(join(root, 'content'));
    expect(await said(lost, only)).toBe(expected);
    expect(allOf(join(root, 'content'))).toEqual(content);
  });

  test('cannot be told while the server does not answer', async () => {
    server.pages.set(cardPage, () => undefined);
    expect(await said(lost, only, { answer: 300 })).toBe('cannot tell');
  });

  test('is still there while the server says that the page is as it was', async () => {
    server.pages.set(cardPage, good);
    await run(only);
    server.pages.set(cardPage, (response, { headers }) =>
      response.writeHead(headers['if-none-match'] === '"good"' ? 304 : 500).end(),
    );
    expect(await said(lost, only)).toBe('still there');
  });

  test('is told by the words it stood behind when it was there before', async () => {
    const page = (number: string) => html(`<p>まずこちらへ: ${number}</p>${filler}`);
    server.pages.set(cardPage, page('0120-000-001'));
    await run(only);
    server.pages.set(cardPage, page('0120-000-007'));
    expect(await said(lost, only)).toBe('changed to 0120-000-007');
    // And again, as long as nobody has changed the record.
    expect(await said(lost, only)).toBe('changed to 0120-000-007');
  });

  test('is looked at anew when what was remembered is broken', async () => {
    server.pages.set(cardPage, good);
    await run(only);
    const memory = join(root, '.cache/watch');
    for (const file of readdirSync(memory)) writeFileSync(join(memory, file), '{"shape":1');
    expect(await said(lost, only)).toBe('still there');
  });

  test('that two pages are needed for is gone when one of them has lost it', async () => {
    const abroad = 'contacts/sample-card/abroad';
    server.pages.set(cardPage, html(`<p>+1 303-555-0100</p>${filler}`));
    server.pages.set('www.rfc-editor.org/rfc/rfc2606', html(`<p>(303) 555-0100</p>${filler}`));
    expect(await said(abroad)).toBe('still there');
    server.pages.set('www.rfc-editor.org/rfc/rfc2606', html(filler));
    expect(await said(abroad)).toBe('gone');
  });
});

describe('an address that is published', () => {
  const site = 'contacts/sample-card/officialSite';
  const host = { host: 'www.rfc-editor.org' };

  test.each<[string, Answering, string]>([
    ['answers', html('Hello'), 'still there'],
    [
      'has moved for good',
      redirect('https://sample.example.org/'),
      'changed to https://sample.example.org/',
    ],
    ['has moved to one of its own pages for now', redirect('/start', 302), 'still there'],
    ['leads to somebody else for now', redirect('https://sample.example.org/', 302), 'cannot tell'],
    ['is gone', (response) => response.writeHead(404).end(), 'page gone'],
    ['refuses', (response) => response.writeHead(403).end(), 'cannot tell'],
  ])('%s', async (_, answer, expected) => {
    server.pages.set('www.rfc-editor.org/start', html('Hello'));
    server.pages.set('sample.example.org/', html('Hello'));
    server.pages.set('www.rfc-editor.org/', answer);
    expect(await said(site, host)).toBe(expected);
  });
});

describe('a run', () => {
  test('says something of every fact, the most pressing first, and goes on after bad pages', async () => {
    const deep = '<div><b a=1>'.repeat(8_000);
    server.pages.set(cardPage, html(deep));
    server.pages.set('www.iana.org/numbers', html('<!--'.repeat(25_000)));
    server.pages.set('www.rfc-editor.org/rfc/rfc2606', changed);
    const results = await run();
    const content = readdirSync(join(root, 'content/sources'));
    expect(results.map(({ fact }) => fact.id)).toContain('sources/shop-page');
    expect(results.length).toBeGreaterThan(content.length);
    expect(new Set(results.map(({ fact }) => fact.id)).size).toBe(results.length);
    expect(results.every(({ pages }) => pages.length > 0)).toBe(true);
    const outcomes = results.map(({ outcome }) => outcome);
    expect(outcomes.lastIndexOf('page gone')).toBeLessThan(outcomes.indexOf('cannot tell'));
  });

  test('asks each page once, and only those it is told to', async () => {
    await run();
    const asked = server.asked.map(({ page }) => page);
    expect(new Set(asked).size).toBe(asked.length);
    server.asked.length = 0;
    await run(only);
    expect(server.asked.map(({ page }) => page)).toEqual(['www.iana.org/robots.txt', cardPage]);
    await expect(run({ only: 'nothing' })).rejects.toThrow('No fact');
  });

  test('writes a report, and the text of an issue a fact, and nothing below content/', async () => {
    server.pages.set(cardPage, changed);
    const content = allOf(join(root, 'content'));
    const results = await run();
    writeReport(join(root, 'report'), results, guideDay);
    expect(allOf(join(root, 'content'))).toEqual(content);
    const files = allOf(join(root, 'report')).map(([file]) => file!.slice(root.length + 8));
    expect(files).toContain('watch-issues/contacts.sample-card.lost-stolen.md');
    expect(files).not.toContain('watch-issues/contacts.sample-card.pause.md');
    const text = readFileSync(join(root, 'report/watch.md'), 'utf8');
    expect(text).toContain(
      '- **Sample Card: Lost or stolen cards**, 0120-000-001: changed to `0120-000-009` (content/contacts/sample-card.yaml)',
    );
    const data = JSON.parse(readFileSync(join(root, 'report/watch.json'), 'utf8')) as {
      facts: unknown[];
    };
    expect(data.facts).toContainEqual(
      expect.objectContaining({ id: lost, published: '0120-000-001', outcome: 'changed to' }),
    );
  });
});
