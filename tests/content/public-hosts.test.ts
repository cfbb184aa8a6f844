import { expect, test } from 'vitest';
import publicHosts from '../../src/integrations/content-rules/rules/public-hosts.ts';
import { channel, problems, record } from './fixtures/content.ts';

/** What is told about an address as an official site, as a channel's and as a source's. */
function told(url: string): string[] {
  const web = channel({ kind: 'web', url });
  Reflect.deleteProperty(web, 'number');
  return problems(publicHosts, {
    records: {
      contacts: [record('contacts', 'a', { officialSite: url, channels: [web] })],
      sources: [record('sources', 'b', { url })],
    },
  });
}

test.each([
  ['https://printer.local/', 'no name of the public web'],
  ['https://shop.invalid/', 'no name of the public web'],
  ['https://shop.test/', 'no name of the public web'],
  ['https://shop.example/', 'no name of the public web'],
  ['https://shop.internal/', 'no name of the public web'],
  ['https://shop.lan/', 'no name of the public web'],
  ['https://co.jp/', 'no name of the public web'],
  ['https://www.example.org/', 'kept for examples'],
  ['https://example.co.jp/', 'kept for examples'],
  ['https://bit.ly/x', 'short address of bit.ly'],
  ['https://www.tinyurl.com/x', 'short address of tinyurl.com'],
  ['https://t.co/x', 'short address of t.co'],
  ['https://amzn.to/x', 'short address of amzn.to'],
  ['https://a.co/x', 'short address of a.co'],
])('no record leads to %s', (url, message) => {
  expect(told(url)).toEqual([
    expect.stringMatching(new RegExp(`^content/contacts/a.yaml \\| officialSite \\| .*${message}`)),
    expect.stringContaining('content/contacts/a.yaml | channels.0.url | '),
    expect.stringContaining('content/sources/b.yaml | url | '),
  ]);
});

test.each([
  'https://www.npa.go.jp/',
  'https://amazon.co.jp/',
  'https://www.city.numazu.shizuoka.jp/a',
  'https://someone.github.io/',
  'https://orbit.lyon.fr/',
])('a record may lead to %s', (url) => {
  expect(told(url)).toEqual([]);
});

test('mail goes to a public host too', () => {
  const mail = (email: string) => {
    const one = channel({ kind: 'email', email });
    Reflect.deleteProperty(one, 'number');
    return problems(publicHosts, {
      records: { contacts: [record('contacts', 'a', { channels: [one] })] },
    });
  };
  expect(mail('a@npa.go.jp')).toEqual([]);
  expect(mail('a@shop.test')).toEqual([expect.stringContaining('channels.0.email')]);
});
