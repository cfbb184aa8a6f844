import { isAbsolute, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fact } from './facts.ts';

/** What `npm run watch` was asked for. */
export interface WatchOptions {
  /** The id of the one source whose page is visited. */
  only?: string | undefined;
  /** The one host whose pages are visited. */
  host?: string | undefined;
  /** The folder of the report. */
  report: string;
  /** Whether issues are written on GitHub. */
  issues: boolean;
}

/** A mistake in what was asked for, as a sentence. */
export class WrongOption extends Error {}

/**
 * Reads the options of the command line.
 * @param root the project's root
 * @throws {WrongOption}
 */
export function readOptions(args: string[], root: string): WatchOptions {
  const values = parse(args);
  const report = resolve(root, values.report);
  const toContent = relative(resolve(root, 'content'), report);
  // The watcher may find what it likes: the content is changed by people.
  if (!toContent.startsWith('..') && !isAbsolute(toContent))
    throw new WrongOption(`--report=${values.report} lies in content/, where nothing is written.`);
  return { ...values, report };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: 'string' },
        host: { type: 'string' },
        report: { type: 'string', default: '.cache/watch-report' },
        issues: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new WrongOption((error as Error).message);
  }
}

/**
 * The facts of the pages that were asked for, each with these pages alone.
 * @throws {WrongOption} when there is none
 */
export function chosenFacts(facts: Fact[], { only, host }: WatchOptions): Fact[] {
  const chosen = facts.flatMap((fact) => {
    const pages = fact.pages.filter(
      ({ source, url }) =>
        (only === undefined || source === only) &&
        (host === undefined || new URL(url).host === host),
    );
    return pages.length > 0 ? [{ ...fact, pages }] : [];
  });
  if (chosen.length > 0) return chosen;
  const asked = [only && `--only=${only}`, host && `--host=${host}`].filter(Boolean).join(' ');
  throw new WrongOption(
    `No fact is read from a page of ${asked || 'any source'}: give the id of a file in content/sources/, or the host of its "url".`,
  );
}
