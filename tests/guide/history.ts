import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What records of the guide said before, from the first change to the last; one is not committed yet. */
const changes = [
  {
    file: 'contacts/sample-card.yaml',
    now: /number: \{ domestic: "0120000001" \}\n *formerly: .*/,
    before: 'number: { domestic: "0120000021" }',
    commit: { title: 'Correct 0120-000-021, says mika@example.org', day: '2026-11-22' },
  },
  {
    file: 'contacts/withdrawn-desk.yaml',
    now: /reason:[^]*status: withdrawn/,
    before: 'status: current',
    commit: { title: 'Withdraw the line of the closed desk', day: '2026-11-23' },
  },
  { file: 'time-limits/claim-window.yaml', now: 'value: 45', before: 'value: 40' },
];

/** Gives a copy of the guide of fixtures a history in git that ends with its records as they are. */
export function giveHistory(project: string): void {
  const steps = changes.map(({ file, now, before, commit }) => {
    const path = join(project, 'content', file);
    const present = readFileSync(path, 'utf8');
    writeFileSync(path, present.replace(now, before));
    return { path, present, commit };
  });
  git(project, ['init']);
  commitAll(project, { title: 'Begin the guide', day: '2026-11-21' });
  for (const { path, present, commit } of steps) {
    writeFileSync(path, present);
    if (commit) commitAll(project, commit);
  }
}

function commitAll(project: string, { title, day }: { title: string; day: string }): void {
  git(project, ['add', '--all', 'content']);
  git(project, ['commit', '--message', title], { GIT_COMMITTER_DATE: `${day}T05:00:00+09:00` });
}

function git(project: string, parameters: string[], environment: NodeJS.ProcessEnv = {}): void {
  const author = ['-c', 'user.name=Mika Somebody', '-c', 'user.email=mika@example.org'];
  execFileSync('git', [...author, ...parameters], {
    cwd: project,
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
}
