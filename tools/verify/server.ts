import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { initials as initialsField } from '../../src/model/fields/verified.ts';
import type { Answer } from './answers.ts';
import type { Desk, Outcome } from './desk.ts';
import { Html } from './html.ts';
import { factPage } from './fact-page.ts';
import { framed, listOf, rankNames, whoForm } from './page.ts';
import { queueOf } from './queue.ts';

/** More than any form holds, in bytes. */
const longestBody = 100_000;

const style = readFileSync(join(import.meta.dirname, 'style.css'));

/**
 * The page is for one person on one machine: other pages cannot show it, and it loads nothing and
 * sends forms nowhere else. The referrer stays inside: it holds the token.
 */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** A page that was asked for, or where to go instead. */
type Reply = { status: number; page: string } | { goTo: string };

/** A maintainer at work: who, and what was put off. */
interface Sitting {
  initials: string;
  skipped: Set<string>;
  messages: string[];
}

/**
 * Serves the page on this machine alone, under an address with a random token: other pages in the
 * browser, and other people on the machine, cannot know it.
 * @param port 0 for any free one
 * @param today the day in Japan, `YYYY-MM-DD`
 */
export async function serveDesk(
  desk: Desk,
  today: () => string,
  port = 0,
): Promise<{ address: string; server: Server }> {
  const token = randomBytes(24).toString('base64url');
  const base = `/${token}/`;
  const sitting: Sitting = { initials: '', skipped: new Set(), messages: [] };
  const server = createServer((request, response) => {
    answerRequest(
      request,
      response,
      (path, form) => reply({ desk, today, base, sitting }, path, form),
      {
        token,
        base,
      },
    ).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, headers);
      response.end(`Nothing more was done: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${chosen}${base}`, server };
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  replyTo: (path: string, form: Map<string, string> | undefined) => Reply,
  { token, base }: { token: string; base: string },
): Promise<void> {
  const refuse = (status: number) => {
    response.writeHead(status, headers);
    response.end();
  };
  const { host, origin } = request.headers;
  const own = `127.0.0.1:${request.socket.localPort}`;
  const { pathname } = new URL(request.url ?? '/', `http://${own}`);
  const [, given = '', ...rest] = pathname.split('/');
  // A name that was made to lead here has another host (DNS rebinding).
  if (host !== own || !isSame(given, token)) {
    refuse(404);
    return;
  }
  const path = rest.join('/');
  const isPost = request.method === 'POST';
  if (!isPost && request.method !== 'GET') {
    refuse(405);
    return;
  }
  if (isPost && origin !== `http://${own}`) {
    refuse(403);
    return;
  }
  if (path === 'style.css') {
    response.writeHead(200, { ...headers, 'content-type': 'text/css; charset=utf-8' });
    response.end(style);
    return;
  }
  const form = isPost ? await formOf(request) : undefined;
  if (isPost && !form) {
    refuse(413);
    return;
  }
  const answer = replyTo(path, form);
  if ('goTo' in answer) {
    response.writeHead(303, { ...headers, location: `${base}${answer.goTo}` });
    response.end();
  } else {
    response.writeHead(answer.status, { ...headers, 'content-type': 'text/html; charset=utf-8' });
    response.end(answer.page);
  }
}

/** The fields of a form; undefined when it is longer than any of ours. */
async function formOf(request: IncomingMessage): Promise<Map<string, string> | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    // Read to its end all the same, or the sender would not hear why it is refused.
    if (length <= longestBody) parts.push(part);
  }
  if (length > longestBody) return undefined;
  return new Map(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

interface Room {
  desk: Desk;
  today: () => string;
  base: string;
  sitting: Sitting;
}

function reply(room: Room, path: string, form: Map<string, string> | undefined): Reply {
  const { desk, base, sitting } = room;
  if (form) return posted(room, path, form);
  if (path === 'who' || sitting.initials === '')
    return shown(room, 'Who looks?', whoForm(base, sitting.initials));
  const queue = queueOf(desk.facts(), sitting.initials, sitting.skipped);
  if (path === 'list') return shown(room, 'All that is due', listOf(base, queue));
  if (path === '') {
    const [next] = queue;
    return next ? { goTo: `fact/${next.id}` } : shown(room, 'Nothing is due', listOf(base, []));
  }
  return showFact(room, path.replace(/^fact\//, ''));
}

function posted(room: Room, path: string, form: Map<string, string>): Reply {
  const { desk, sitting } = room;
  if (path === 'who') {
    const typed = form.get('initials') ?? '';
    const { data, error } = initialsField.safeParse(typed);
    if (data) sitting.initials = data;
    sitting.messages = (error?.issues ?? []).map(({ message }) => `“${typed}” ${message}`);
    return { goTo: data ? '' : 'who' };
  }
  if (path === 'undo') {
    const outcome = desk.undo();
    sitting.messages = told(outcome, 'Taken back');
    return { goTo: 'list' };
  }
  if (path !== 'answer' || sitting.initials === '') return { goTo: '' };
  const id = form.get('fact') ?? '';
  const says = form.get('answer');
  if (says === 'right' || says === 'changed' || says === 'gone') {
    const outcome = desk.answer(id, form.get('base') ?? '', answerOf(form, says, sitting.initials));
    sitting.messages = told(outcome, 'Written');
    if ('complaints' in outcome) return showFact(room, id, form);
    if ('changedMeanwhile' in outcome) return { goTo: `fact/${id}` };
    sitting.skipped.delete(id);
  } else {
    // What is skipped again goes behind the others.
    sitting.skipped.delete(id);
    sitting.skipped.add(id);
  }
  return { goTo: '' };
}

function told(outcome: Outcome, done: string): string[] {
  if ('complaints' in outcome) return ['Nothing was written.', ...outcome.complaints];
  if ('changedMeanwhile' in outcome)
    return [`Nothing was written: ${outcome.changedMeanwhile} was changed meanwhile. Look again.`];
  return [`${done}: ${outcome.written.map(({ file }) => file).join(', ')}`];
}

/** Reads a form as an answer; what the records must hold is checked when it is written. */
function answerOf(form: Map<string, string>, says: Answer['says'], initials: string): Answer {
  const text = (name: string) => (form.get(name) ?? '').replace(/\s+/g, ' ').trim();
  return {
    says,
    initials,
    day: text('day'),
    seenAt: text('seenAt'),
    page: {
      url: text('page.url'),
      title: { ja: text('page.ja'), en: text('page.en') },
      language: text('page.language'),
    },
    seesHours: form.get('seesHours') === 'yes',
    dropsReason: form.get('dropsReason') === 'yes',
    typed: form,
    reason: { ja: text('gone.ja'), en: text('gone.en') },
    safeRoute: { ja: text('route.ja'), en: text('route.en') },
  };
}

function showFact(room: Room, id: string, typed?: Map<string, string>): Reply {
  const open = room.desk.open(id);
  if (!open) return { ...shown(room, 'No such fact', listOf(room.base, [])), status: 404 };
  const page = factPage(room.base, open, room.today(), typed);
  return shown(room, `${open.fact.id}: ${rankNames[open.fact.rank]}`, page, typed ? 422 : 200);
}

function shown({ base, desk, sitting }: Room, title: string, main: Html, status = 200) {
  const { messages, initials } = sitting;
  sitting.messages = [];
  return { status, page: framed({ title, base, initials, last: desk.last, messages }, main) };
}
