import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileIssues, gitHubOf } from '../../../tools/watch/report/github.ts';
import { quoted } from '../../../tools/watch/report/words.ts';
import type { Outcome } from '../../../tools/watch/verdict.ts';
import type { FactResult } from '../../../tools/watch/watch-facts.ts';

interface Stored {
  number: number;
  state: string;
  title: string;
  body: string;
  labels: string[];
}

let issues: Stored[];
let requests: string[];
let tokens: Set<string | undefined>;
let stop: () => void;
let gitHub: { repository: string; token: string; api: string };

/** As much of GitHub as the watcher uses. */
beforeEach(async () => {
  issues = [];
  requests = [];
  tokens = new Set();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      requests.push(`${request.method} ${request.url!.replace(/\?.*/, '')}`);
      tokens.add(request.headers.authorization);
      const sent = (text ? JSON.parse(text) : {}) as Partial<Stored>;
      const { pathname, searchParams } = new URL(request.url!, 'http://x');
      const number = Number(/issues\/(\d+)$/.exec(pathname)?.[1]);
      if (request.method === 'POST')
        issues.push({
          number: issues.length + 1,
          state: 'open',
          labels: [],
          title: '',
          body: '',
          ...sent,
        });
      if (request.method === 'PATCH')
        Object.assign(
          issues.find((one) => one.number === number)!,
          sent,
        );
      const page = Number(searchParams.get('page')) - 1;
      response.end(
        JSON.stringify(request.method === 'GET' ? issues.slice(page * 100, page * 100 + 100) : {}),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => server.close();
  const { port } = server.address() as AddressInfo;
  gitHub = { repository: 'owner/guide', token: 'secret', api: `http://127.0.0.1:${port}` };
});
afterEach(() => stop());

const result = (id: string, outcome: Outcome, changedTo?: string): FactResult => ({
  fact: {
    id,
    file: 'content/contacts/x.yaml',
    title: 'Sample Card: Lost or stolen cards',
    published: '0120-000-001',
    labels: [],
    pages: [{ source: 'card-page', url: 'https://example.org/' }],
    needed: 1,
  },
  outcome,
  pages: [
    {
      source: 'card-page',
      url: 'https://example.org/',
      outcome,
      why: '',
      wasSeen: false,
      moves: [],
      ...(changedTo !== undefined && { changedTo }),
    },
  ],
});
const file = (results: FactResult[], day = '2026-11-30', atMost = 30) =>
  fileIssues(results, day, gitHub, { pause: 0, atMost });

describe('issues', () => {
  test('are opened for what is gone or changed, one a fact', async () => {
    const results = [
      result('contacts/a/b', 'gone'),
      result('contacts/a/bc', 'changed to', '0120-000-009'),
      result('contacts/c/d', 'cannot tell'),
      result('contacts/e/f', 'still there'),
    ];
    expect(await file(results)).toEqual({ opened: 2, updated: 0, left: 0 });
    expect(await file(results)).toEqual({ opened: 0, updated: 0, left: 0 });
    expect(issues.map(({ title }) => title)).toEqual([
      'Sample Card: Lost or stolen cards (gone)',
      'Sample Card: Lost or stolen cards (changed)',
    ]);
    expect(issues[1]!.body).toContain(
      'card-page: changed to `0120-000-009`. <https://example.org/>',
    );
    expect(issues[1]!.labels).toEqual(['watch']);
    expect(tokens).toEqual(new Set(['Bearer secret']));
  });

  test('are updated by what is found next, and never closed', async () => {
    await file([result('contacts/a/b', 'gone')]);
    await file([result('contacts/a/b', 'changed to', '0120-000-009')], '2026-12-30');
    expect(issues[0]!.body).toContain('Found on 2026-12-30: **changed to**');
    await file([result('contacts/a/b', 'cannot tell')], '2027-01-30');
    expect(issues[0]!.body).toContain('Found on 2026-12-30');
    await file([result('contacts/a/b', 'still there')], '2027-02-28');
    expect(issues[0]!.body).toContain('Found on 2027-02-28: **still there**');
    expect(issues).toMatchObject([{ state: 'open' }]);
  });

  test('that people closed come back only with another finding', async () => {
    await file([result('contacts/a/b', 'gone')]);
    issues[0]!.state = 'closed';
    expect(await file([result('contacts/a/b', 'gone')], '2026-12-30')).toMatchObject({ opened: 0 });
    expect(await file([result('contacts/a/b', 'page gone')])).toMatchObject({ opened: 1 });
    expect(issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('are found on later pages of the list, and few are opened at a time', async () => {
    const many = Array.from({ length: 120 }, (_, at) => result(`contacts/a/${at}`, 'gone'));
    expect(await file(many, '2026-11-30', 110)).toEqual({ opened: 110, updated: 0, left: 10 });
    expect(await file(many, '2026-11-30', 110)).toEqual({ opened: 10, updated: 0, left: 0 });
    expect(issues).toHaveLength(120);
  });

  test('are not written where GitHub refuses', async () => {
    stop();
    await expect(file([result('contacts/a/b', 'gone')])).rejects.toThrow();
  });

  test('are written on GitHub alone', () => {
    expect(gitHubOf({ GITHUB_TOKEN: 'x' })).toBeUndefined();
    expect(gitHubOf({ GITHUB_TOKEN: 'x', GITHUB_REPOSITORY: 'a/b' })).toEqual({
      token: 'x',
      repository: 'a/b',
      api: 'https://api.github.com',
    });
  });
});

test('words of a page do nothing in Markdown', () => {
  expect(quoted('a`b\n# @someone <!-- x -->\u202e')).toBe('`a b # @someone <!-- x -->`');
  expect(quoted('x'.repeat(1_000))).toHaveLength(202);
});
