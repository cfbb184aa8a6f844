import { expect, test } from 'vitest';
import { overdueIn } from '../../../src/integrations/release/overdue.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import { guideDay, readGuide } from '../../guide/guide.ts';

/** The guide with one page and one number alone, whose days are known here. */
function guideOfOne(reviewBy: string, readOn: string) {
  const { records, pages } = readGuide();
  const [contact] = records.contacts;
  const channel = contact!.data.channels.find(({ status }) => status === 'current')!;
  const page = pages.find(({ path }) => path === 'act-now')!;
  return {
    records: {
      ...records,
      contacts: [
        {
          ...contact!,
          data: {
            ...contact!.data,
            channels: [{ ...channel, readOn, verifiedOn: null, reviewEvery: 180 }],
          },
        },
      ],
      'time-limits': [],
      'call-scripts': [],
    },
    pages: [{ ...page, frontMatter: { ...page.frontMatter, reviewBy } }],
    number: `${contact!.file} ${channel.id}`,
    page: page.file,
  };
}

test('on their last day a page and a number stop no release', () => {
  expect(overdueIn(guideOfOne(guideDay, addDays(guideDay, -180)), guideDay)).toEqual([]);
});

test('a page past its day stops it, and is to be read again', () => {
  const yesterday = addDays(guideDay, -1);
  const guide = guideOfOne(yesterday, guideDay);
  expect(overdueIn(guide, guideDay)).toEqual([
    expect.stringMatching(
      new RegExp(`^${guide.page} was to be checked by ${yesterday}: .*"reviewBy"`),
    ),
  ]);
});

test('a number past its period stops it, and is to be verified', () => {
  const guide = guideOfOne(guideDay, addDays(guideDay, -181));
  expect(overdueIn(guide, guideDay)).toEqual([
    expect.stringMatching(
      new RegExp(`^${guide.number} was to be checked by ${addDays(guideDay, -1)}: .*verify`),
    ),
  ]);
});

test('a number that readers are not offered stops none', () => {
  const guide = guideOfOne(guideDay, addDays(guideDay, -181));
  guide.records.contacts[0]!.data.channels[0]!.status = 'withdrawn';
  expect(overdueIn(guide, guideDay)).toEqual([]);
});
