import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../tools/watch/page/charset.ts';
import { find, type Wanted } from '../../../tools/watch/page/find.ts';
import { lengthsOn } from '../../../tools/watch/page/lengths.ts';
import { isHome } from '../../../tools/watch/page/nothing-there.ts';
import { readHtml } from '../../../tools/watch/page/shown-page.ts';
import { encoded } from './encoded.ts';

describe('the characters of a page', () => {
  const words = '紛失・盗難の電話はこちらです';

  test.each(['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-8', 'utf-16le'] as const)(
    'are read in %s when the header says so',
    (charset) =>
      expect(decodePage(encoded(words, charset), `text/html; charset="${charset}"`)).toBe(words),
  );

  test.each(['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-8'] as const)(
    'are read in %s when the page says so',
    (charset) => {
      const page = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">${words}`;
      expect(decodePage(encoded(page, charset), 'text/html')).toBe(page);
    },
  );

  test.each(['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-8'] as const)(
    'are read in %s when nothing says so, or something that is wrong',
    (charset) => {
      expect(decodePage(encoded(words, charset), '')).toBe(words);
      expect(decodePage(encoded(words, charset), 'text/html; charset=klingon')).toBe(words);
      if (charset !== 'utf-8' && charset !== 'iso-2022-jp')
        expect(decodePage(encoded(words, charset), 'text/html; charset=utf-8')).toBe(words);
    },
  );

  test('are read when the page was cut inside one, or one is broken', () => {
    const bytes = encoded(words, 'utf-8');
    expect(decodePage(bytes.subarray(0, -1), 'text/html')).toBe(words.slice(0, -1));
    const broken = Buffer.concat([Buffer.from([0xff]), bytes]);
    expect(decodePage(broken, 'text/html; charset=utf-8')).toBe(`\ufffd${words}`);
  });
});

describe('lengths of time', () => {
  test.each([
    [{ value: 60, unit: 'day' }, '届け出た日から６０日以内'],
    [{ value: 60, unit: 'day' }, 'within 60 days'],
    [{ value: 24, unit: 'month' }, '2年を過ぎた'],
    [{ value: 2, unit: 'week' }, '14日間'],
    [{ value: 2, unit: 'week' }, 'about two weeks'],
    [{ value: 2, unit: 'month' }, '２ヶ月'],
    [{ value: 24, unit: 'hour' }, '24時間以内'],
  ] as const)('%o is %s', (length, text) =>
    expect(lengthsOn(readHtml(text).text, length).some(({ isEqual }) => isEqual)).toBe(true),
  );

  test.each([
    [{ value: 30, unit: 'day' }, '11月30日'],
    [{ value: 24, unit: 'hour' }, '24時間受付'],
    [{ value: 60, unit: 'day' }, '160日'],
    [{ value: 1, unit: 'month' }, '30日'],
    [{ value: 2, unit: 'day' }, '2日付の記事'],
  ] as const)('%o is not %s', (length, text) =>
    expect(lengthsOn(readHtml(text).text, length).some(({ isEqual }) => isEqual)).toBe(false),
  );
});

describe('a fact that is looked for', () => {
  const number = (domestic: string) => ({ kind: 'number', number: { domestic } }) as const;
  const wanted: Wanted = {
    id: 'fact',
    sought: number('0120000001'),
    labels: ['紛失・盗難の電話', 'Lost or stolen cards'],
    before: undefined,
    others: [],
  };
  const filler = `<p>${'ご案内です。'.repeat(80)}</p>`;
  const found = (html: string, changes: Partial<Wanted> = {}, isCut = false) =>
    find(readHtml(html + filler), { ...wanted, ...changes }, isCut);

  test('is changed when another number stands behind its label', () =>
    expect(
      found('<dt>紛失・盗難</dt><dd>0120-000-009</dd><dt>入会</dt><dd>0120-000-008</dd>'),
    ).toMatchObject({ outcome: 'changed to', changedTo: '0120-000-009' }));

  test('is changed when another number stands behind the words it stood behind', () => {
    const { before } = found('<p>お困りのかたはこちらへ 0120-000-001</p>');
    expect(before).toBe('お困りのかたはこちらへ');
    expect(found('<p>お困りのかたはこちらへ 0120-000-009</p>', { before })).toMatchObject({
      outcome: 'changed to',
      changedTo: '0120-000-009',
    });
  });

  test('is gone when two other numbers may stand in its place, or only one of another fact', () => {
    expect(found('<p>紛失の電話は 0120-000-008 か 0120-000-009</p>')).toMatchObject({
      outcome: 'gone',
      why: 'the page shows 0120-000-008, 0120-000-009',
    });
    expect(found('<p>紛失 0120-000-008</p>', { others: [number('0120000008')] }).outcome).toBe(
      'gone',
    );
  });

  test('is not there as the former one alone', () => {
    const old = '<p>旧番号：0120-000-001</p>';
    expect(found(`${old}<p>紛失・盗難の新番号：0120-000-009</p>`)).toMatchObject({
      outcome: 'changed to',
      changedTo: '0120-000-009',
    });
    expect(found('<p>Old number: 0120-000-001</p>')).toEqual({
      outcome: 'gone',
      why: 'the page calls it the former one',
    });
    expect(found(`${old}<p>旧みほんカードの電話 0120-000-001</p>`).outcome).toBe('still there');
  });

  test('is not changed to the number of a fax', () =>
    expect(found('<p>紛失・盗難 FAX 0120-000-009</p>').outcome).toBe('gone'));

  test('cannot be told from a page that was cut, unless it was found before the cut', () => {
    expect(found('', {}, true).outcome).toBe('cannot tell');
    expect(found('0120-000-001', {}, true).outcome).toBe('still there');
  });

  test('cannot be told from pictures, scripts, or a picture named after a telephone', () => {
    const bare = (html: string) => find(readHtml(html), wanted, false);
    expect(bare('<img src="a.png"><img src="b.png">').why).toContain('pictures');
    expect(bare('<div id="app"></div><script src="app.js"></script>').why).toContain('scripts');
    expect(found('<img src="/img/tel.png" alt="">').why).toContain('picture');
    expect(found('<img src="/img/tel.png" alt=""><p>0120-000-009</p>').outcome).toBe('gone');
  });

  test('is on a page that is gone when the page says so, with whatever status', () => {
    expect(found('<h1>お探しのページは見つかりませんでした</h1>').outcome).toBe('page gone');
    expect(found('<title>404 Not Found</title>').outcome).toBe('page gone');
    expect(find(readHtml('<p>このページは削除されました。</p>'), wanted, false).outcome).toBe(
      'page gone',
    );
    expect(found('<p>検索結果が見つかりません</p><p>0120-000-001</p>').outcome).toBe('still there');
  });

  test('that is a length cannot be told until the watcher itself has seen it', () => {
    const length: Partial<Wanted> = {
      sought: { kind: 'length', length: { value: 45, unit: 'day' } },
    };
    expect(found('<p>申請は30日以内です</p>', length).outcome).toBe('cannot tell');
    const { before } = found('<p>申請は45日以内です</p>', length);
    expect(found('<p>申請は30日以内です</p>', { ...length, before })).toMatchObject({
      outcome: 'changed to',
      changedTo: '30日',
    });
    expect(found('<p>申請はお早めに</p>', { ...length, before }).outcome).toBe('gone');
  });

  test('may be a mail address', () => {
    const mail: Partial<Wanted> = { sought: { kind: 'email', email: 'desk@iana.org' } };
    expect(found('<a href="mailto:Desk@iana.org?subject=x">メール</a>', mail).outcome).toBe(
      'still there',
    );
    expect(found('<p>ｄｅｓｋ＠iana.org</p>', mail).outcome).toBe('still there');
    expect(found('<p>other@iana.org</p>', mail).outcome).toBe('gone');
  });
});

test.each([
  ['https://example.org/', true],
  ['https://example.org/ja/', true],
  ['https://example.org/index.html', true],
  ['https://example.org/help', false],
  ['https://example.org/?page=3', false],
])('%s is the start of a site: %s', (url, expected) => expect(isHome(url)).toBe(expected));
