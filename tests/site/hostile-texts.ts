import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { recordKinds, type RecordKind } from '../../src/model/records/index.ts';

/** What a script of a hostile text sets on the window, if one runs. */
export const mark = 'hostile';

const run = `top.${mark}=1`;

/** Texts that become code where they are written as they stand, into a text, an attribute or a script. */
const hostileTexts = [
  `"><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `'"></script></style></textarea></template><img src=x onerror=${run}>`,
  `<!--><svg/onload=${run}>-->`,
  `" autofocus onfocus="${run}" x="`,
  `' onmouseover='${run}`,
  `\\"; ${run}; //\\`,
  `{${run}} \${${run}}`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `]]><script>${run}</script><![CDATA[`,
  `<a href=//evil.example onclick=${run}>x</a>`,
];

/**
 * Adds a hostile text to every text of every record and interface string of a project, each in
 * turn, wherever the record's own schema takes it.
 * @returns the fields that took one: `contacts channels.*.label.ja`
 */
export function spoilRecords(project: string): Set<string> {
  const spoilt = new Set<string>();
  for (const folder of Object.keys(recordKinds) as RecordKind[])
    for (const name of readdirSync(join(project, 'content', folder)))
      spoilFile(
        join(project, 'content', folder, name),
        folder,
        spoilt,
        (data) => recordKinds[folder].safeParse(data).success,
      );
  for (const language of ['ja', 'en'])
    spoilFile(
      join(project, 'content/docs', language, 'strings.yaml'),
      'strings',
      spoilt,
      () => true,
    );
  return spoilt;
}

let turn = 0;
const nextHostile = (texts = hostileTexts) => texts[turn++ % texts.length]!;

/** Kinds in whose texts brackets and braces are places to fill: a rule refuses any others. */
const kindsWithPlaces = ['papers', 'call-scripts', 'pointing'];
/** The same for what is said to an organisation. */
const fieldWithPlaces = 'say';
const withoutPlaces = hostileTexts.filter((text) => !/[[\]{}]/.test(text));

const refusing = new Set<string>();

function spoilFile(
  file: string,
  kind: string,
  spoilt: Set<string>,
  takes: (data: unknown, path: (string | number)[]) => boolean,
): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const { path, text } of textsOf(document.toJS())) {
    const field = `${kind} ${path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')}`;
    if (refusing.has(field)) continue;
    const hostile = nextHostile(
      kindsWithPlaces.includes(kind) || path[0] === fieldWithPlaces ? withoutPlaces : hostileTexts,
    );
    document.setIn(path, `${text} ${hostile}`);
    if (spoilt.has(field) || takes(document.toJS(), path)) spoilt.add(field);
    else {
      refusing.add(field);
      document.setIn(path, text);
    }
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** Every text in a piece of data, with the keys that lead to it. */
function textsOf(
  data: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((part, index) => textsOf(part, [...path, index]));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, part]) => textsOf(part, [...path, key]));
}

/** Front matter and attributes of tags that hold words. */
const wordFields = ['title', 'description', 'for'];

/**
 * Adds a hostile text to every word field of every page of a project, to the attributes of its tags
 * that are shown, and to its prose, as Markdown would write it.
 */
export function spoilPages(project: string): void {
  const folder = join(project, 'content/docs');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue;
    const file = join(folder, name);
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(
      readFileSync(file, 'utf8'),
    )!;
    const fields = parseDocument(head);
    for (const field of wordFields)
      if (fields.has(field)) fields.set(field, `${String(fields.get(field))} ${nextHostile()}`);
    for (const field of ['needs', 'keywords'])
      if (fields.has(field)) fields.addIn([field], nextHostile());
    if (fields.hasIn(['sidebar', 'label'])) fields.setIn(['sidebar', 'label'], nextHostile());
    const spoilt = body
      .replace(
        /\b(title|hint|needs|when)="([^"]*)"/g,
        (_, key: string, words: string) => `${key}="${words} ${asReferences(nextHostile())}"`,
      )
      // Folded, since a page has only so much room.
      .concat(
        `\n<Fold title="${asReferences(nextHostile())}">\n\n${asReferences(nextHostile())}\n\n</Fold>\n`,
      );
    writeFileSync(file, `---\n${fields.toString({ lineWidth: 0 })}---\n${spoilt}`);
  }
}

/** A text with every sign that Markdown or MDX could read as its own written as a character reference. */
const asReferences = (text: string) =>
  text.replace(/[^\w ]/g, (sign) => `&#${String(sign.codePointAt(0))};`);
