import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitVersions } from '../../../src/lib/ledger/git-versions.ts';
import { readLedger } from '../../../src/lib/ledger/ledger.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  root = join(folder, 'project');
  mkdirSync(root);
});
afterEach(() => rmSync(folder, { recursive: true }));

const author = ['-c', 'user.name=Mika Somebody', '-c', 'user.email=mika@example.org'];
function git(...parameters: string[]): void {
  execFileSync('git', [...author, '-c', 'commit.gpgSign=false', ...parameters], {
    cwd: root,
    stdio: 'ignore',
  });
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const bank = 'content/contacts/bank.yaml';
const writeBank = (number: string, note = '') =>
  write(
    bank,
    `id: bank\nnote: "${note}"\nchannels:\n  - { id: lost, status: current, number: { domestic: "${number}" } }\n`,
  );

function commit(title: string): void {
  git('add', '--all');
  git('commit', '--message', title, '--message', 'A body.');
}

/** A number, another one, and a limit that came by a branch. */
function writeHistory(): void {
  git('init', '--initial-branch', 'main');
  write('.gitignore', 'node_modules\n');
  writeBank('0120000001');
  commit('Add the bank');
  git('switch', '--create', 'limits');
  write('content/time-limits/claim.yaml', 'duration: { value: 30, unit: day }\n');
  commit('Add the limit');
  git('switch', 'main');
  writeBank('0120000002');
  commit('Correct the number');
  git('merge', '--no-ff', '--message', 'Merge branch limits', 'limits');
}

const told = (id: string) =>
  readLedger(root)
    ?.historyOf(id)
    ?.map(({ event, title, values }) => [
      event,
      title,
      values.find(({ field }) => field === 'number')?.after,
    ]);

describe('the history of a repository', () => {
  beforeEach(writeHistory);

  test('is read with its titles, also of what came by a branch', () => {
    expect(told('contacts/bank/lost')).toEqual([
      ['begun', 'Add the bank', '0120000001'],
      ['changed', 'Correct the number', '0120000002'],
    ]);
    expect(told('time-limits/claim')).toEqual([['begun', 'Add the limit', undefined]]);
  });

  test('is the same when it is read again from what was kept', () => {
    expect(gitVersions(root)).toEqual(gitVersions(root));
  });

  test('holds nobody’s name or address', () => {
    expect(JSON.stringify(gitVersions(root))).not.toMatch(/Mika|example\.org/);
  });

  test('does not depend on somebody’s own settings of git', () => {
    const before = gitVersions(root);
    for (const [name, value] of [
      ['log.showRoot', 'false'],
      ['log.diffMerges', 'combined'],
      ['color.ui', 'always'],
      ['diff.renames', 'copies'],
      ['status.showUntrackedFiles', 'no'],
      ['format.pretty', 'full'],
    ])
      git('config', name!, value!);
    expect(gitVersions(root)).toEqual(before);
  });

  test('passes over a version that is no YAML', () => {
    write(bank, 'channels: [');
    commit('Break it');
    writeBank('0120000003');
    commit('Mend it');
    expect(told('contacts/bank/lost')?.at(-1)).toEqual(['changed', 'Mend it', '0120000003']);
  });

  test('tells what was taken out', () => {
    rmSync(join(root, bank));
    commit('Take the bank out');
    expect(told('contacts/bank/lost')?.at(-1)?.[0]).toBe('removed');
  });

  test('follows a record that was given another name', () => {
    git('mv', bank, 'content/contacts/new-bank.yaml');
    commit('Rename the bank');
    const moved = new Map([['contacts/bank', 'contacts/new-bank']]);
    const ledger = readLedger(root, moved)!;
    expect(ledger.historyOf('contacts/new-bank/lost')?.map(({ title }) => title)).toEqual([
      'Add the bank',
      'Correct the number',
    ]);
    expect(ledger.all.filter(({ event }) => event === 'removed')).toEqual([]);
  });

  test('is read for a project inside a larger repository', () => {
    git('mv', 'content', 'guide');
    mkdirSync(join(root, 'inner'));
    git('mv', 'guide', 'inner/content');
    commit('Move the project');
    root = join(root, 'inner');
    expect(told('contacts/bank/lost')).toEqual([['begun', 'Move the project', '0120000002']]);
  });
});

describe('it is not at hand', () => {
  test('without a repository', () => {
    writeBank('0120000001');
    expect(gitVersions(root)).toBeUndefined();
  });

  test('in a repository without a commit', () => {
    git('init');
    writeBank('0120000001');
    expect(gitVersions(root)).toBeUndefined();
  });

  test('in a repository of something else', () => {
    git('init');
    write('readme.md', 'Other.');
    commit('Begin');
    writeBank('0120000001');
    expect(gitVersions(root)).toBeUndefined();
  });

  test('where git is not installed', () => {
    writeHistory();
    const { PATH } = process.env;
    process.env['PATH'] = folder;
    try {
      expect(gitVersions(root)).toBeUndefined();
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  test('in a shallow clone, whose first commit is not the first', () => {
    writeHistory();
    const whole = root;
    root = folder;
    git('clone', '--depth', '1', `file://${whole}`, 'clone');
    expect(gitVersions(join(folder, 'clone'))).toBeUndefined();
  });

  test('in a clone without its contents, and fetches none', () => {
    writeHistory();
    git('config', 'uploadpack.allowFilter', 'true');
    const whole = root;
    root = folder;
    git('clone', '--filter', 'blob:none', '--no-checkout', `file://${whole}`, 'clone');
    expect(gitVersions(join(folder, 'clone'))).toBeUndefined();
  });

  test('in the files of a version alone, as a ZIP holds them', () => {
    writeHistory();
    rmSync(join(root, '.git'), { recursive: true });
    expect(gitVersions(root)).toBeUndefined();
  });

  test('for a record that was changed and not committed, or is new', () => {
    writeHistory();
    cpSync(join(root, bank), join(root, 'content/contacts/other.yaml'));
    expect(told('contacts/other/lost')).toBeUndefined();
    expect(told('contacts/bank/lost')).toHaveLength(2);
    writeBank('0120000009');
    expect(told('contacts/bank/lost')).toBeUndefined();
    expect(told('time-limits/claim')).toHaveLength(1);
  });

  test('for such a record in a folder with a blank, inside a larger repository', () => {
    git('init');
    root = join(root, 'my guide');
    writeBank('0120000001');
    commit('Begin');
    expect(told('contacts/bank/lost')).toHaveLength(1);
    writeBank('0120000009');
    expect(told('contacts/bank/lost')).toBeUndefined();
  });
});
