import { execFileSync } from 'node:child_process';
import { toldFacts, toldKinds, type ToldFact } from '../../model/told-facts.ts';
import type { RecordChange, Version } from './fact-history.ts';
import { withParsedTexts } from './parsed-texts.ts';

/** The versions of the records that hold facts, from the repository of a project. */
export interface GitVersions {
  /** What was published: each commit of the line of first parents, the oldest first. */
  line: Version[];
  /** The commits in which changes were written down, without merges. */
  written: Version[];
  /** Records (`contacts/smcc`) whose files differ from the last version. */
  uncommitted: ReadonlySet<string>;
}

const folders = toldKinds.map((kind) => `content/${kind}`);
const recordFile = new RegExp(`(?:^|/)content/((${toldKinds.join('|')})/([\\w-]+))\\.yaml$`);

/** Each commit: seconds since 1970, its parents, its title. Who made it is not read. */
const format = '--format=commit%x09%ct%x09%P%x09%s';

/**
 * Reads the versions of a project's records that hold facts. Undefined when they are not at hand as a
 * whole: there is no git or no repository, it holds only the newest commits (a shallow clone), lacks
 * contents (a partial clone), or knows nothing of these records.
 * @param root folder of the project, which may lie inside a larger repository
 * @param moved what records are called now, by the names they had: `contacts/old` → `contacts/new`
 */
export function gitVersions(
  root: string,
  moved: ReadonlyMap<string, string> = new Map(),
): GitVersions | undefined {
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']).toString().trim() !== 'false')
      return undefined;
    const line = commitsOf(root, ['--first-parent', '--diff-merges=first-parent']);
    if (line.length === 0) return undefined;
    const written = commitsOf(root, ['--no-merges']);
    const names = [...line, ...written].flatMap(({ files }) =>
      files.flatMap(({ before, after }) => [before, after]),
    );
    const parsed = withParsedTexts(
      root,
      new Set(names.filter((name) => !isNothing(name))),
      (missing) => textsOf(root, missing),
    );
    const read = readerOf(parsed, moved);
    return {
      line: line.map(read),
      written: written.map(read),
      uncommitted: uncommittedIn(root),
    };
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

interface Commit extends Pick<Version, 'at' | 'title' | 'isMerge'> {
  /** The records it changed, with the names of their contents. */
  files: { record: string; before: string; after: string }[];
}

function commitsOf(root: string, how: string[]): Commit[] {
  // What somebody's own settings of git would change is said here.
  const settings = ['core.quotePath=false', 'log.showRoot=true', 'log.showSignature=false'];
  const log = git(root, [
    ...[...settings, 'i18n.logOutputEncoding=UTF-8'].flatMap((setting) => ['-c', setting]),
    ...['log', '--reverse', '--topo-order', '--raw', '--no-abbrev', '--no-renames', '--no-color'],
    ...['--relative', ...how, format, 'HEAD', '--', ...folders],
  ]).toString();
  const commits: Commit[] = [];
  for (const line of log.split('\n')) {
    const fields = line.split('\t');
    if (fields[0] === 'commit')
      commits.push({
        at: Number(fields[1]) * 1000,
        isMerge: fields[2]!.includes(' '),
        title: fields.slice(3).join(' '),
        files: [],
      });
    const record = line.startsWith(':') ? recordFile.exec(fields[1]!)?.[1] : undefined;
    const [, , before, after] = fields[0]!.split(' ');
    if (record) commits.at(-1)!.files.push({ record, before: before!, after: after! });
  }
  return commits;
}

/** The name that git gives to the content of a file that does not exist. */
const isNothing = (name: string) => /^0+$/.test(name);

/** Contents by their names. */
function textsOf(root: string, names: readonly string[]): Map<string, string> {
  const output = git(root, ['cat-file', '--batch'], names.join('\n'));
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [name, kind, size] = output.toString('utf8', at, end).split(' ');
    if (kind !== 'blob') throw new GitFailed();
    const after = end + 1 + Number(size);
    texts.set(name!, output.toString('utf8', end + 1, after));
    at = after + 1;
  }
  return texts;
}

function uncommittedIn(root: string): Set<string> {
  const status = git(root, [
    // Without `-z` git puts a path with a blank into quotes.
    ...['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...folders],
  ]).toString();
  // Two letters of state, a blank, the path.
  return new Set(status.split('\0').flatMap((entry) => recordFile.exec(entry.slice(3))?.[1] ?? []));
}

/** Turns what git knows of a commit into a version, in which records go by the names they have now. */
function readerOf(parsed: ReadonlyMap<string, unknown>, moved: ReadonlyMap<string, string>) {
  const factsOf = (record: string, name: string): readonly ToldFact[] | undefined => {
    if (isNothing(name)) return [];
    const [kind, id] = record.split('/') as [ToldFact['kind'], string];
    const data = parsed.get(name);
    return data === null ? undefined : toldFacts(kind, id, data);
  };
  return ({ files, ...commit }: Commit): Version => {
    const records: Record<string, RecordChange> = {};
    for (const { record: name, before, after } of files) {
      const record = moved.get(name) ?? name;
      // The commit that gives a record another name takes one file away and adds one.
      const other = records[record] ?? { before: [], after: [] };
      records[record] = {
        before: together(other.before, factsOf(record, before)),
        after: together(other.after, factsOf(record, after)),
      };
    }
    return { ...commit, records };
  };
}

function together(
  first: readonly ToldFact[] | undefined,
  second: readonly ToldFact[] | undefined,
): readonly ToldFact[] | undefined {
  return first && second && [...first, ...second];
}

/** Git is missing or has no answer; what it says in words is for those who type its commands. */
class GitFailed extends Error {}

/** What git answers; it fetches nothing and writes nothing. */
function git(root: string, parameters: string[], input = ''): Buffer {
  try {
    return execFileSync('git', parameters, {
      cwd: root,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1_000_000_000,
      env: {
        ...process.env,
        // A partial clone would fetch what it lacks.
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
      },
    });
  } catch (cause) {
    throw new GitFailed('git failed', { cause });
  }
}
