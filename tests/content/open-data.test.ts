import { describe, expect, test } from 'vitest';
import { hsdsPage } from '../../src/components/open-data/hsds.ts';
import { kindFile } from '../../src/components/open-data/kind-file.ts';
import { offeredKinds, type RecordKind } from '../../src/model/records/index.ts';
import { buildDay } from '../../src/lib/today.ts';
import { guideDay, readGuide } from '../guide/guide.ts';
import { contactsOf } from '../contacts.ts';
import { faultsOfKindFile, faultsOfServices } from '../json-schemas.ts';
import { realContent } from '../real-content.ts';

const today = buildDay();
const guide = readGuide();
const recordsOf = (content: typeof guide, kind: RecordKind) =>
  content.records[kind].map(({ data }) => data as { id: string });

// A kind that lacks a record of fixtures is told once, by `guide-content.test.ts`.
const kinds = offeredKinds.filter((kind) => guide.records[kind].length > 0);

describe.each(kinds)('the data of %s', (kind) => {
  test('satisfy the JSON Schema that is offered with them', () => {
    for (const [content, day] of [
      [realContent, today],
      [guide, guideDay],
    ] as const) {
      const records = recordsOf(content, kind);
      expect(records.length, `records in content/${kind}/`).toBeGreaterThan(0);
      expect(faultsOfKindFile(kind, kindFile(kind, records, day))).toEqual([]);
    }
  });

  test('would not, with a field too many or one too few', () => {
    const file = kindFile(kind, recordsOf(guide, kind), guideDay);
    const [first, ...others] = file.records as { id: string }[];
    const { id, ...rest } = first!;
    for (const changed of [rest, { ...first, more: id }])
      expect(faultsOfKindFile(kind, { ...file, records: [changed, ...others] })).not.toEqual([]);
  });
});

describe('the contacts in HSDS', () => {
  const pageOf = (content: typeof guide, day: string) =>
    hsdsPage(
      contactsOf(content),
      content.records.sources.map(({ data }) => data),
      day,
    );

  test.each([
    ['the guide of fixtures', guide, guideDay],
    ['the real content', realContent, today],
  ])('satisfy version 3.0, all identifiers being different: %s', (_, content, day) => {
    const page = pageOf(content, day);
    expect(page.contents.length).toBeGreaterThan(5);
    expect(faultsOfServices(page)).toEqual([]);
    const ids = JSON.stringify(
      page.contents.map((service) => ({ ...service, organization: undefined })),
    ).match(/"id":"[^"]+"/g)!;
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('would not satisfy it with an identifier that is none, or another status', () => {
    const page = pageOf(guide, guideDay);
    for (const change of [{ id: 'x' }, { status: 'withheld' }])
      expect(faultsOfServices({ contents: [{ ...page.contents[0], ...change }] })).not.toEqual([]);
    expect(faultsOfServices({ ...page, total_items: 'many' } as never)).not.toEqual([]);
  });
});
