import type { Content } from '../../../model/graph/content.ts';
import { contentMoves, movedFromOf, recordPage } from '../../../model/graph/moves.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** An old address, as a file says it. */
interface Said {
  file: string;
  field: string;
  line?: number;
  /** As it stands there. */
  name: string;
  /** Below the language. */
  path: string;
  /** What tells the same address of another language apart. */
  language: string;
}

/**
 * An address of old leads to one page, straight to where it is now, and nothing of the guide leads
 * to the address any more.
 */
export const movedPages: Rule = {
  name: 'moved-pages',
  check(content) {
    const problems: Problem[] = [];
    const isThere = addressesOf(content);
    const first = new Map<string, string>();
    for (const { name, path, language, ...place } of everySaid(content)) {
      const other = isThere.get(path);
      const earlier = first.get(`${language}/${path}`);
      if (other !== undefined)
        problems.push({
          ...place,
          message: `names "${name}", which is ${other} now: take it out, or move that away first. What was there before two moves is named here as well.`,
        });
      else if (earlier !== undefined)
        problems.push({
          ...place,
          message: `names "${name}", which ${earlier === place.file ? 'stands there already' : `${earlier} names too`}: an old address leads to one page. Take it out of one place.`,
        });
      else first.set(`${language}/${path}`, place.file);
    }
    return [...problems, ...linksToOld(content)];
  },
};

function everySaid({ pages, records }: Content): Said[] {
  const ofPages = pages.flatMap(({ file, language, frontMatter, lineOf }) =>
    movedFromOf(frontMatter).map((name, index) => ({
      file,
      field: `movedFrom.${index}`,
      ...(lineOf && { line: lineOf(['movedFrom', index]) }),
      name,
      path: name,
      language,
    })),
  );
  const ofRecords = (['contacts', 'sheets'] as const).flatMap((kind) =>
    records[kind].flatMap(({ file, data }) =>
      (data.movedFrom ?? []).map((name, index) => ({
        file,
        field: `movedFrom.${index}`,
        name,
        path: recordPage[kind](name),
        language: '',
      })),
    ),
  );
  return [...ofPages, ...ofRecords];
}

/** The files that have an address of their own, by their paths below the language. */
function addressesOf({ pages, records }: Content): Map<string, string> {
  return new Map([
    ...pages.map(({ path, file }) => [path, file] as const),
    ...(['contacts', 'sheets'] as const).flatMap((kind) =>
      records[kind].map(({ data, file }) => [recordPage[kind](data.id), file] as const),
    ),
  ]);
}

/** Links of pages to where a page was: the link check finds a page there, which only leads on. */
function linksToOld(content: Content): Problem[] {
  const now = new Map(
    contentMoves(content).map(({ language, from, to }) => [
      `/${language}/${from}`,
      `/${language}/${to}/`,
    ]),
  );
  if (now.size === 0) return [];
  return content.pages.flatMap(({ file, body, bodyLine }) =>
    [...body.matchAll(/\]\((\/[a-z0-9/-]+?)\/?(?=[#?\s)])/g)].flatMap(({ 1: address, index }) => {
      const to = now.get(address!);
      return to === undefined
        ? []
        : [
            {
              file,
              line: bodyLine + body.slice(0, index).split('\n').length - 1,
              message: `links to ${address}/, where a page was that moved: write ${to} instead.`,
            },
          ];
    }),
  );
}
