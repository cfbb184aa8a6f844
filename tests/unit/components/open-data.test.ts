import { describe, expect, test } from 'vitest';
import { hsdsPage } from '../../../src/components/open-data/hsds.ts';
import { organisationData } from '../../../src/components/open-data/organisation-data.ts';
import { publishContact } from '../../../src/components/open-data/published-contact.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import type { Contact } from '../../../src/model/records/contacts.ts';
import { notOffered } from '../../../src/model/records/not-offered.ts';
import { offeredKinds, recordKinds } from '../../../src/model/records/index.ts';
import { contactsOf } from '../../contacts.ts';
import { guideDay, readGuide } from '../../guide/guide.ts';

const guide = readGuide();
const contacts = contactsOf(guide);
const contact = (id: string) => contacts.find((one) => one.id === id)!;
const sources = guide.records.sources.map(({ data }) => data);
const services = (of: Contact[], day = guideDay) => hsdsPage(of, sources, day).contents;
/** All that dials or leads somewhere in data for others, as text. */
const waysIn = (data: unknown) =>
  JSON.stringify(data, (key, value: unknown) =>
    ['sources', 'officialSite', 'website', 'sitesAbroad'].includes(key) ? undefined : value,
  ).match(/0120[-\d]+|0570[-\d]+|\+\d{6,}|https?:[^"]+|[\w.]+@[\w.]+/g) ?? [];

describe('what is offered as data', () => {
  test('are all kinds but those that say why not', () => {
    const kept = Object.entries(recordKinds).filter(
      ([kind]) => !offeredKinds.includes(kind as never),
    );
    expect(kept.map(([kind]) => kind)).toEqual([
      'due-rules',
      'interpreter-lines',
      'plans',
      'sheets',
    ]);
    for (const [, schema] of kept) expect(notOffered.get(schema)?.because).toMatch(/\w+ \w+/);
  });
});

describe('a contact as data', () => {
  test('says what readers are offered of each channel, and has the hours as maps write them', () => {
    const { channels } = publishContact(contact('amazon-jp'), guideDay);
    expect(channels.map(({ id, state, opening_hours: hours }) => [id, state, hours])).toEqual([
      ['call-back', 'offered', '24/7'],
      ['chat', 'offered', undefined],
      ['reported', 'reported', undefined],
    ]);
  });

  test.each(['withdrawn-desk', 'withheld-desk', 'unknown-card'])(
    'has no number that readers are not shown: %s',
    (id) => {
      const published = publishContact(contact(id), guideDay);
      expect(published.channels.some(({ state }) => state !== 'offered')).toBe(true);
      for (const channel of published.channels)
        if (!['offered', 'ageing', 'reported'].includes(channel.state))
          expect(waysIn(channel)).toEqual([]);
    },
  );

  test('has no number of old', () => {
    const [tel] = contact('sample-card').channels.filter(({ kind }) => kind === 'tel');
    const formerly = [{ number: { domestic: '0120000099' }, until: guideDay, sources: [] }];
    const changed = { ...contact('sample-card'), channels: [{ ...tel!, formerly } as never] };
    expect(JSON.stringify(publishContact(changed, guideDay))).not.toContain('0120000099');
  });
});

describe('a channel as a service of HSDS', () => {
  test('that is offered is active, with its number, hours, cost, languages and days', () => {
    const [service] = services([contact('sample-card')]);
    expect(service).toMatchObject({ status: 'active', phones: [{ type: 'voice' }] });
    expect(service).not.toHaveProperty('alert');
  });

  test('is still active when it ages, with the day of the last check', () => {
    const [service] = services([contact('ageing-desk')]);
    expect(service).toMatchObject({
      status: 'active',
      alert: expect.stringContaining('1 March 2026') as string,
      assured_date: '2026-03-01',
      phones: [{ number: '0120000004' }],
    });
  });

  test.each([
    ['withdrawn-desk', 'defunct'],
    ['withheld-desk', 'inactive'],
    ['unknown-card', 'inactive'],
  ])('that is not offered has an alert and no way in: %s', (id, status) => {
    const closed = services([contact(id)]).filter((service) => service['status'] !== 'active');
    expect(closed.map((service) => service['status'])).toContain(status);
    for (const service of closed) {
      expect(service['alert']).toMatch(/\w[^]+[ぁ-ん]/);
      expect(service).not.toHaveProperty('phones');
      expect(waysIn(service)).toEqual([]);
    }
  });

  test('reported by one person is not active, and its number no telephone', () => {
    const reported = services([contact('amazon-jp')]).find(
      ({ torimodosu }) => (torimodosu as { channel: string }).channel === 'reported',
    )!;
    expect(reported['status']).toBe('inactive');
    expect(waysIn(reported)).toEqual([]);
  });

  test('keeps its identifiers from day to day', () => {
    const ids = (day: string) => services(contacts, day).map(({ id }) => id);
    expect(ids(addDays(guideDay, 400))).toEqual(ids(guideDay));
  });
});

describe('an organisation as machines read it', () => {
  const data = (id: string, day = guideDay) =>
    organisationData(contact(id), 'en', day) as { contactPoint?: Record<string, unknown>[] };

  test('has a point of contact for each channel that is offered', () => {
    expect(data('hotline')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Sample Consumer Desk',
      url: 'https://www.iana.org/about',
      contactPoint: [
        {
          '@type': 'ContactPoint',
          contactType: 'The desk near you',
          telephone: '188',
          availableLanguage: ['ja', 'zh'],
        },
        { '@type': 'ContactPoint', contactType: 'Mail', email: 'desk@iana.org' },
      ],
    });
  });

  test('has the times of a week, and the holidays on which it is closed', () => {
    const always = data('sample-card').contactPoint![0]!;
    expect(always).toMatchObject({ telephone: '0120-000-001', contactOption: 'TollFree' });
    expect(always['hoursAvailable']).toMatchObject([{ opens: '00:00', closes: '23:59' }]);
    const card = contact('other-card');
    const official = card.channels.map((channel) => ({ ...channel, confidence: 'official' }));
    const changed = { ...card, channels: official } as Contact;
    const { contactPoint: points } = organisationData(changed, 'en', guideDay) as ReturnType<
      typeof data
    >;
    const [desk] = points!;
    expect(desk!['hoursAvailable']).toMatchObject([
      { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00' },
      { dayOfWeek: ['PublicHolidays'], opens: '00:00', closes: '00:00' },
    ]);
  });

  test('leaves out hours that the card does not compare with the clock', () => {
    const varying = data('police').contactPoint![0]!;
    expect(varying).toMatchObject({ telephone: '#9110' });
    const unofficial = data('other-card').contactPoint![0]!;
    for (const point of [varying, unofficial]) expect(point).not.toHaveProperty('hoursAvailable');
  });

  test.each(['withdrawn-desk', 'withheld-desk', 'unknown-card'])(
    'has no way that readers are not offered: %s',
    (id) => {
      const offered = publishContact(contact(id), guideDay).channels.filter(({ state }) =>
        ['offered', 'ageing'].includes(state),
      );
      expect(waysIn(data(id).contactPoint ?? [])).toEqual(waysIn(offered));
    },
  );

  test('has none when all were checked too long ago', () => {
    expect(data('sample-card', addDays(guideDay, 4000))).not.toHaveProperty('contactPoint');
  });
});
