import { setTimeout as wait } from 'node:timers/promises';
import { isAlarm } from '../verdict.ts';
import type { FactResult } from '../watch-facts.ts';
import { isAbout, issueOf, saysTheSame } from './issue.ts';

/** The label of all issues of the watcher. */
const label = 'watch';

/** Where issues go, from the environment of a workflow of GitHub. */
export interface GitHub {
  /** `owner/name` */
  repository: string;
  token: string;
  /** The address of its interface, without a slash at the end. */
  api: string;
}

/** What GitHub says of an issue. */
interface KnownIssue {
  number: number;
  state: 'open' | 'closed';
  title: string;
  body: string | null;
  /** Stands on pull requests, which come in the same list. */
  pull_request?: unknown;
}

/** Where issues go, or nothing when this does not run on GitHub. */
export function gitHubOf(environment: Record<string, string | undefined>): GitHub | undefined {
  const {
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: api = 'https://api.github.com',
  } = environment;
  return token && repository ? { token, repository, api } : undefined;
}

/**
 * Opens an issue for each fact that is gone or changed, or brings the open one up to date; also the
 * open one of a fact that is there again. Closes none: that is for people. What they closed stays
 * closed while the finding is the same.
 * @param pause between two changes, in milliseconds, as GitHub asks for
 * @param atMost how many issues are opened in one run
 * @returns how many were opened and updated, and how many are left for the next run
 * @throws Error when GitHub refuses
 */
export async function fileIssues(
  results: FactResult[],
  day: string,
  gitHub: GitHub,
  { pause = 1_000, atMost = 30 } = {},
): Promise<{ opened: number; updated: number; left: number }> {
  const known = await knownIssues(gitHub);
  const done = { opened: 0, updated: 0, left: 0 };
  for (const result of results) {
    const own = known.filter(({ body }) => isAbout(body ?? '', result));
    const open = own.find(({ state }) => state === 'open');
    const { title, body } = issueOf(result, day);
    if (open) {
      // What could not be looked at says nothing new.
      if (result.outcome === 'cannot tell' || open.body === body) continue;
      await ask(gitHub, 'PATCH', `issues/${open.number}`, { title, body });
      done.updated++;
    } else {
      const wasAnswered = own.some((issue) => saysTheSame(issue.body ?? '', result));
      if (!isAlarm(result.outcome) || wasAnswered) continue;
      if (done.opened === atMost) {
        done.left++;
        continue;
      }
      await ask(gitHub, 'POST', 'issues', { title, body, labels: [label] });
      done.opened++;
    }
    await wait(pause);
  }
  return done;
}

/** All issues of the watcher, open and closed. */
async function knownIssues(gitHub: GitHub): Promise<KnownIssue[]> {
  const all: KnownIssue[] = [];
  const size = 100;
  for (let page = 1; ; page++) {
    const query = `issues?state=all&labels=${label}&per_page=${size}&page=${page}`;
    const issues = (await ask(gitHub, 'GET', query)) as KnownIssue[];
    all.push(...issues.filter((issue) => !issue.pull_request));
    if (issues.length < size) return all;
  }
}

/** One request to GitHub's interface (https://docs.github.com/rest/issues/issues). */
async function ask(
  { api, repository, token }: GitHub,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  sent?: object,
): Promise<unknown> {
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    signal: AbortSignal.timeout(30_000),
    ...(sent && { body: JSON.stringify(sent) }),
  });
  if (!response.ok)
    throw new Error(`GitHub answered ${response.status} to ${method} ${path.replace(/\?.*/, '')}.`);
  return response.json();
}
