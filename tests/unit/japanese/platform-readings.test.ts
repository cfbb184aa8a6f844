import { expect, test } from 'vitest';
import { withPlatformReadings } from '../../../src/lib/japanese/platform-readings.ts';

test.each([
  ['2026年11月30日', '2026年《ねん》11月《がつ》30日《にち》'],
  ['4月1日', '4月《がつ》1日《ついたち》'],
  ['5分', '5分《ふん》'],
  ['10分から14分', '10分《ぷん》から14分《ぷん》'],
  ['午後5時', '午後5時《じ》'],
  ['24時間', '24時間《じかん》'],
  ['1,000円', '1,000円《えん》'],
  ['3件', '3件《けん》'],
  ['1回', '1回《かい》'],
  ['1日', '1日《にち》'],
  ['1月14日', '1月《がつ》14日《じゅうよっか》'],
  ['2日間', '2日間《ふつかかん》'],
  ['60日', '60日《にち》'],
  ['100件', '100件《けん》'],
  ['英語・タイ語', '英語《えいご》・タイ語《ご》'],
  ['1月4日月曜日 9:00', '1月《がつ》4日《よっか》月曜日《げつようび》 9:00'],
])('dates, times and amounts get their readings: %s', (text, read) =>
  expect(withPlatformReadings(text)).toBe(read),
);

test('what has a reading keeps it, and longer words are not taken for units', () => {
  for (const text of ['2時間《じかん》', '10月号', '3日目', '5分間隔'])
    expect(withPlatformReadings(text)).toBe(text);
});
