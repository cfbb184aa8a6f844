import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'astro/zod';
import { brokenRules } from '../../src/integrations/content-rules/broken-rules.ts';
import { factsByHarm, type Fact } from '../../src/integrations/content-rules/due-facts.ts';
import { replaceFile } from '../../src/lib/replace-file.ts';
import { valueAt } from '../../src/model/fields/meaning.ts';
import type { Content, ContentRecord, Records } from '../../src/model/graph/content.ts';
import { Found, readOrThrow } from '../../src/model/graph/found.ts';
import { describeProblem, type Problem } from '../../src/model/graph/problem.ts';
import { readData } from '../../src/model/graph/read-data.ts';
import { readRecords } from '../../src/model/graph/read-records.ts';
import { recordKindNames, recordKinds, type RecordKind } from '../../src/model/records/index.ts';
import { writtenBy, type Answer, type OpenFact } from './answers.ts';
import { valuesOf, withFields, type FieldChange } from './yaml-edit.ts';
import type { Part } from './fields.ts';

/** A fact that is looked at, and by what its file is known again. */
export interface Opened extends OpenFact {
  /** The record as the site reads it. */
  record: ContentRecord;
  /** A fingerprint of the file's text. */
  base: string;
}

/** A file that an answer wrote; `before` is null for one that was not there. */
export interface WrittenFile {
  file: string;
  before: string | null;
  after: string;
}

/** What became of an answer. */
export type Outcome =
  { written: WrittenFile[] } | { complaints: string[] } | { changedMeanwhile: string };

/**
 * The records below a project's `content/`, and the only place that writes them. A file is written
 * whole or not at all, and only if it is still the one that was shown.
 */
export class Desk {
  readonly #root: string;
  readonly #today: () => string;
  readonly #content: Content;
  /** The text of every file as it was read last; null for one that is gone. */
  readonly #texts: Map<string, string | null>;
  readonly #answers: WrittenFile[][] = [];

  /**
   * Throws with all that is wrong when records break their schema.
   * @param root folder of the project
   * @param today the day in Japan, `YYYY-MM-DD`
   */
  constructor(root: string, today: () => string) {
    this.#root = root;
    this.#today = today;
    this.#content = {
      records: readOrThrow(
        (found) =>
          Object.fromEntries(
            recordKindNames.map((kind) => [kind, readRecords(root, kind, found)]),
          ) as unknown as Records,
      ),
      // Of the rules, those of records decide whether one may be written.
      languages: [],
      words: [],
      vocabularies: new Map(),
      pages: [],
      drafts: [],
      interfaceStrings: [],
      queries: [],
      invalid: [],
      broken: [],
      // What is wrong is known by its field: lines move when some are added above.
      lines: new Map(),
      today: today(),
    };
    this.#texts = new Map(
      Object.values(this.#content.records)
        .flat()
        .map(({ file, text }) => [file, text]),
    );
  }

  /** All facts, the most harmful first, as the files are now. */
  facts(): Fact[] {
    this.#readAgain();
    return factsByHarm(this.#content.records, this.#today());
  }

  /** A fact by its id; undefined when there is none. */
  open(id: string): Opened | undefined {
    const fact = this.facts().find((one) => one.id === id);
    if (!fact) return undefined;
    const { records } = this.#content;
    const record = records[fact.kind].find(({ file }) => file === fact.file)!;
    const part = valueAt(valuesOf(record.text), fact.path) as Part;
    const named = (part['sources'] as string[] | undefined) ?? [];
    return {
      fact,
      part,
      record,
      contact: records.contacts.find((contact) => contact.file === fact.file)?.data,
      sources: named.flatMap(
        (name) => records.sources.find((one) => one.name === name)?.data ?? [],
      ),
      allSources: records.sources.map(({ data }) => data),
      base: fingerprintOf(record.text),
    };
  }

  /** Writes what somebody found, if the file is still the one they were shown. */
  answer(id: string, base: string, answer: Answer): Outcome {
    const open = this.open(id);
    if (open?.base !== base) return { changedMeanwhile: open?.fact.file ?? id };
    const { file, text: before } = open.record;
    const { changes, source, complaints } = writtenBy(answer, open);
    if (complaints.length > 0) return { complaints };
    const read = textWith(before, changes);
    if ('complaint' in read) return { complaints: [read.complaint] };
    const written: WrittenFile[] = [{ file, before, after: read.text }];
    if (source)
      // A page that a record names is there before the record.
      written.unshift({
        file: `content/sources/${source.id}.yaml`,
        before: null,
        after: source.text,
      });
    const wrong = this.#problemsOf(written);
    if (wrong.length > 0) return { complaints: wrong };
    return this.#write(written);
  }

  /** What the last answer wrote that was not taken back. */
  get last(): readonly WrittenFile[] | undefined {
    return this.#answers.at(-1);
  }

  /** Takes back the last answer; a file that was changed since is left, and nothing is taken back. */
  undo(): Outcome {
    const last = this.#answers.at(-1) ?? [];
    const changed = last.find(({ file, after }) => this.#textOf(file) !== after);
    if (changed) return { changedMeanwhile: changed.file };
    this.#answers.pop();
    for (const { file, before } of last.toReversed())
      if (before === null) rmSync(join(this.#root, file));
      else replaceFile(join(this.#root, file), before);
    this.#readAgain();
    return { written: last };
  }

  #write(written: WrittenFile[]): Outcome {
    const done: WrittenFile[] = [];
    for (const one of written) {
      const path = join(this.#root, one.file);
      if (this.#textOf(one.file) !== one.before) {
        for (const { file } of done) rmSync(join(this.#root, file));
        return { changedMeanwhile: one.file };
      }
      replaceFile(path, one.after);
      done.push(one);
      if (one.before === null) this.#texts.set(one.file, null);
    }
    this.#answers.push(written);
    this.#readAgain();
    return { written };
  }

  /** What would be wrong with the records if the files were written, and is not now. */
  #problemsOf(written: WrittenFile[]): string[] {
    const found = new Found();
    const records = { ...this.#content.records };
    for (const { file, after } of written) putRecord(records, file, after, found);
    if (found.invalid.length > 0) return found.invalid.map(described);
    const changed = { ...this.#content, records, today: this.#today() };
    const known = new Set(brokenRules({ ...this.#content, today: this.#today() }).map(described));
    return brokenRules(changed)
      .map(described)
      .filter((problem) => !known.has(problem));
  }

  /** Takes in what an editor, or another program, wrote meanwhile. */
  #readAgain(): void {
    for (const [file, text] of this.#texts) {
      const now = this.#textOf(file);
      if (now === text) continue;
      this.#texts.set(file, now);
      putRecord(this.#content.records, file, now, new Found());
    }
  }

  #textOf(file: string): string | null {
    const path = join(this.#root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }
}

/** Puts a file into the records of its kind in place of the one before; a broken one is left out. */
function putRecord(records: Records, file: string, text: string | null, found: Found): void {
  const [, kind, base = ''] = file.split('/') as [string, RecordKind, string?];
  const others = (records[kind] as ContentRecord[]).filter((record) => record.file !== file);
  const { data } =
    text === null ? {} : readData(file, text, recordKinds[kind] as unknown as ZodType, found);
  if (data)
    others.push({ file, name: base.replace(/\.yaml$/, ''), text: text!, data } as ContentRecord);
  others.sort((one, other) => (one.file < other.file ? -1 : 1));
  Object.assign(records, { [kind]: others });
}

/** The text with the changes, one after another; a place that cannot be written is said, not thrown. */
function textWith(text: string, changes: FieldChange[]): { text: string } | { complaint: string } {
  try {
    return { text: withFields(text, changes) };
  } catch (error) {
    return { complaint: `Change the file by hand: ${(error as Error).message}` };
  }
}

const described = ({ file, field, message }: Problem) => describeProblem({ file, field, message });

const fingerprintOf = (text: string) => createHash('sha256').update(text).digest('base64url');
