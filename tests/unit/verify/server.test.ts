import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, onTestFinished, test } from 'vitest';
import { Desk } from '../../../tools/verify/desk.ts';
import { serveDesk } from '../../../tools/verify/server.ts';
import { copyOfGuide } from '../../guide/copy.ts';
import { differences, today } from './guide-copy.ts';

const folder = copyOfGuide();

/** A reply, without following where it leads. */
interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for a page, with any headers: `fetch` sets its own host and origin. */
function ask(
  address: string,
  { headers = {}, form }: { headers?: Record<string, string>; form?: Record<string, string> } = {},
): Promise<Reply> {
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('data', (part: string) => (text += part));
        reply.on('end', () =>
          resolve({ status: reply.statusCode!, headers: reply.headers, body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The page of the copy of the guide, opened by a person with initials. */
async function opened() {
  const { address, server } = await serveDesk(new Desk(folder, () => today), () => today);
  onTestFinished(() => void server.close());
  const { origin } = new URL(address);
  const post = (path: string, form: Record<string, string>, headers = { origin }) =>
    ask(address + path, { form, headers });
  await post('who', { initials: 'AB' });
  /** What the form of a fact sends as it stands, with an answer. */
  const formOf = async (id: string, given: Record<string, string>) => {
    const page = parse((await ask(`${address}fact/${id}`)).body);
    const inputs = page.querySelectorAll(
      'form.answer :is(input:not([type=radio], [type=checkbox]), textarea)',
    );
    return {
      ...Object.fromEntries(
        inputs.map((input) => [
          input.getAttribute('name')!,
          input.getAttribute('value') ?? input.textContent,
        ]),
      ),
      ...given,
    };
  };
  return { address, origin, post, formOf };
}

test('leads from one fact to the next, and writes one only when an answer is sent', async () => {
  const { address, post, formOf } = await opened();
  const first = String((await ask(address)).headers['location']);
  expect(first).toMatch(/\/fact\/contacts\/amazon-jp\/reported$/);
  await ask(address.replace(/\/[^/]+\/$/, first));
  expect(differences(folder)).toEqual({});
  const skipped = await post('answer', { fact: 'contacts/amazon-jp/reported', answer: 'skip' });
  expect(skipped.status).toBe(303);
  expect((await ask(address)).headers['location']).toMatch(/other-card\/desk$/);
  expect(differences(folder)).toEqual({});
  const form = await formOf('contacts/other-card/desk', { answer: 'right', seenAt: 'paper' });
  expect((await post('answer', form)).status).toBe(303);
  expect(differences(folder)['contacts/other-card.yaml']).toEqual([
    '-    readOn: "2026-11-22"',
    '-    verifiedOn: null',
    '+    readOn: "2026-11-30"',
    '+    verifiedOn: "2026-11-30"',
    '+    verifiedBy: ["AB"]',
  ]);
  await post('undo', {});
  expect(differences(folder)).toEqual({});
});

test('a form sent as it stands changes nothing but the day and who looked', async () => {
  const { post, formOf } = await opened();
  const id = 'contacts/sample-card/lost-stolen';
  const reply = await post(
    'answer',
    await formOf(id, { answer: 'changed', seenAt: 'card-page', cost: 'free' }),
  );
  expect(reply.status).toBe(422);
  expect(reply.body).toContain('Nothing was typed');
  expect(differences(folder)).toEqual({});
});

test('what cannot be written is said, and what was typed is still there', async () => {
  const { post, formOf } = await opened();
  const form = await formOf('contacts/sample-card/lost-stolen', {
    answer: 'changed',
    seenAt: 'card-page',
    cost: 'free',
    number: '0990-<b>500',
  });
  const reply = await post('answer', form);
  expect(reply.status).toBe(422);
  const page = parse(reply.body);
  expect(page.querySelector('[role=alert]')?.textContent).toContain('national digits');
  expect(page.querySelector('#number')?.getAttribute('value')).toBe('0990-<b>500');
  expect(page.querySelector('details[open] #number')).not.toBeNull();
  expect(page.querySelector('input[name=seenAt][value=card-page][checked]')).not.toBeNull();
  expect(differences(folder)).toEqual({});
});

test('a file that changed since the page was opened is not written', async () => {
  const { post, formOf } = await opened();
  const form = await formOf('contacts/sample-card/abroad', { answer: 'right', seenAt: 'paper' });
  await post('answer', form);
  const before = readFileSync(join(folder, 'content/contacts/sample-card.yaml'), 'utf8');
  const reply = await post('answer', form);
  const [, path] = String(reply.headers['location']).split(/(fact\/.*)/);
  expect((await post('answer', form)).status).toBe(303);
  expect(path).toBe('fact/contacts/sample-card/abroad');
  expect(readFileSync(join(folder, 'content/contacts/sample-card.yaml'), 'utf8')).toBe(before);
});

test('shows the number, the pages to open without a referrer, and what to ask in Japanese and romaji', async () => {
  const { address } = await opened();
  const page = parse((await ask(`${address}fact/contacts/sample-card/lost-stolen`)).body);
  expect(page.querySelectorAll('.card .number').map(({ text }) => text)).toEqual([
    '0120-000-001',
    '0120-000-001',
  ]);
  const links = page.querySelectorAll('main a[href^="http"]');
  expect(links.map((link) => link.getAttribute('href'))).toContain(
    'https://www.iana.org/help/example-domains',
  );
  for (const link of links) expect(link.getAttribute('rel')).toBe('noreferrer');
  expect(page.querySelector('[lang=ja-Latn]')?.text).toContain('Bangō');
  expect(page.querySelectorAll('script')).toEqual([]);
  const emergency = parse((await ask(`${address}fact/contacts/police/emergency`)).body);
  expect(emergency.querySelector('[lang=ja-Latn]')).toBeNull();
  expect(emergency.textContent).toContain('Do not call this number');
});

test('answers no other page of the browser, and nobody without the token', async () => {
  const { address, origin, post, formOf } = await opened();
  const { host, pathname } = new URL(address);
  const form = await formOf('contacts/sample-card/abroad', { answer: 'right', seenAt: 'paper' });
  const statusOf = async (reply: Promise<Reply>) => (await reply).status;
  expect(await statusOf(ask(`${origin}/`))).toBe(404);
  expect(await statusOf(ask(`${origin}/${'x'.repeat(pathname.length - 2)}/`))).toBe(404);
  expect(
    await statusOf(ask(address, { headers: { host: host.replace('127.0.0.1', 'evil.example') } })),
  ).toBe(404);
  expect(await statusOf(post('answer', form, { origin: 'https://evil.example' }))).toBe(403);
  expect(await statusOf(post('answer', form, { origin: 'null' }))).toBe(403);
  expect(await statusOf(ask(`${address}answer`, { form }))).toBe(403);
  expect(
    await statusOf(
      ask(`${origin}/${'x'.repeat(pathname.length - 2)}/answer`, { form, headers: { origin } }),
    ),
  ).toBe(404);
  expect(differences(folder)).toEqual({});
});

test('refuses a body longer than any form, and initials that are none', async () => {
  const { post, address } = await opened();
  expect((await post('answer', { fact: 'x'.repeat(200_000) })).status).toBe(413);
  expect((await post('who', { initials: '<b>' })).headers['location']).toMatch(/who$/);
  const page = await ask(`${address}who`);
  expect(parse(page.body).querySelector('[role=alert]')?.textContent).toContain('“<b>”');
});

test('listens on this machine alone, and its pages load and send nothing elsewhere', async () => {
  const { address } = await opened();
  expect(new URL(address).hostname).toBe('127.0.0.1');
  const { headers } = await ask(`${address}list`);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("form-action 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('same-origin');
});
