import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z, ZodType } from 'astro/zod';
import type { Language } from '../../lib/language.ts';
import { readLanguages, type LanguageFacts } from '../languages/read-languages.ts';
import { readStrings, type StringsFile } from '../languages/read-strings.ts';
import { attackPath } from '../records/attack-paths.ts';
import { auditArea } from '../records/audit-areas.ts';
import { auditItem } from '../records/audit-items.ts';
import { callScript } from '../records/call-scripts.ts';
import { change } from '../records/changes.ts';
import { chart } from '../records/charts.ts';
import { checklist } from '../records/checklists.ts';
import { concept } from '../records/thesaurus.ts';
import { contact } from '../records/contacts.ts';
import { decisionTree } from '../records/decision-trees.ts';
import { diagram } from '../records/diagrams.ts';
import { learnedWeights, type LearnedWeights } from '../learned-weights.ts';
import { sheet } from '../records/sheets.ts';
import { source } from '../records/sources.ts';
import { term } from '../records/glossary.ts';
import { timeLimit } from '../records/time-limits.ts';
import { readText } from './read-text.ts';
import { readData } from './read-data.ts';
import { readYaml, type LineOf } from './read-yaml.ts';
import type { Problem } from '../../integrations/content-rules/rule.ts';

/** The schema of every folder of records below `content/`. */
export const recordSchemas = {
  'attack-paths': attackPath,
  'audit-areas': auditArea,
  'audit-items': auditItem,
  'call-scripts': callScript,
  changes: change,
  charts: chart,
  checklists: checklist,
  contacts: contact,
  'decision-trees': decisionTree,
  diagrams: diagram,
  glossary: term,
  sheets: sheet,
  sources: source,
  thesaurus: concept,
  'time-limits': timeLimit,
} satisfies Record<string, ZodType>;

/** Where the weights stand that search learnt. */
export const learnedWeightsFile = 'content/learned-weights.yaml';

/** A folder of records below `content/`. */
export type RecordFolder = keyof typeof recordSchemas;

/** A record that satisfies its schema. */
export interface ContentRecord<Folder extends RecordFolder = RecordFolder> {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** The file's name without its extension. */
  name: string;
  /** The file's text. */
  text: string;
  data: z.output<(typeof recordSchemas)[Folder]>;
}

/** One language of a page. */
export interface ContentPage {
  file: string;
  language: Language;
  /** Path below the language, `do/police`; the home page is empty. */
  path: string;
  frontMatter: Record<string, unknown>;
  /** The lines of its fields, if it was read from a file. */
  lineOf?: LineOf;
  /** The MDX below the front matter. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Everything below `content/`, read from disk. */
export interface Content {
  records: { [Folder in RecordFolder]: ContentRecord<Folder>[] };
  /** In the order in which they are offered. */
  languages: LanguageFacts[];
  pages: ContentPage[];
  interfaceStrings: StringsFile[];
  /** What search learnt from labelled queries. */
  learnedWeights: LearnedWeights;
  /** What does not parse or does not satisfy its schema; such records are left out above. */
  invalid: Problem[];
  /** The day the site is built for, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Reads `content/` below the project's root. Never throws on bad content: what is wrong with a
 * file is told in `invalid`, with its file, field and line.
 */
export function readContent(root: string, today: string): Content {
  const invalid: Problem[] = [];
  const languages = readLanguages(root, invalid);
  const content = {
    records: {
      'attack-paths': readRecords(root, 'attack-paths', invalid),
      'audit-areas': readRecords(root, 'audit-areas', invalid),
      'audit-items': readRecords(root, 'audit-items', invalid),
      'call-scripts': readRecords(root, 'call-scripts', invalid),
      changes: readRecords(root, 'changes', invalid),
      charts: readRecords(root, 'charts', invalid),
      checklists: readRecords(root, 'checklists', invalid),
      contacts: readRecords(root, 'contacts', invalid),
      'decision-trees': readRecords(root, 'decision-trees', invalid),
      diagrams: readRecords(root, 'diagrams', invalid),
      glossary: readRecords(root, 'glossary', invalid),
      sheets: readRecords(root, 'sheets', invalid),
      sources: readRecords(root, 'sources', invalid),
      thesaurus: readRecords(root, 'thesaurus', invalid),
      'time-limits': readRecords(root, 'time-limits', invalid),
    },
    languages,
    pages: languages.flatMap(({ tag }) => readPages(root, tag, invalid)),
    interfaceStrings: readStrings(root, languages, invalid),
    learnedWeights: readLearnedWeights(root, invalid),
    today,
  };
  return { ...content, invalid: [...strayFiles(root), ...invalid] };
}

/** What each place below `content/` holds, by its path there. */
const places = [
  new RegExp(`^(?:${Object.keys(recordSchemas).join('|')})/[^/]+\\.yaml$`),
  /^docs\/[^/]+\/.+\.mdx$/,
  /^docs\/[^/]+\/(?:language|strings)\.yaml$/,
  /^(?:site|learned-weights)\.yaml$/,
];

/** Files below `content/` that nothing reads: what they say would be missing without a word. */
function strayFiles(root: string): Problem[] {
  return filesIn(join(root, 'content'), '')
    .filter((name) => !/(?:^|\/)\./.test(name) && !places.some((place) => place.test(name)))
    .map((name) => ({ file: `content/${name}`, message: `is not read: ${remedyFor(name)}` }));
}

function remedyFor(name: string): string {
  const renamed = name
    .replace(/\.(?:yml|YAML|YML)$/, '.yaml')
    .replace(/\.(?:md|MDX|MD|markdown)$/, '.mdx');
  if (renamed !== name && places.some((place) => place.test(renamed)))
    return `rename it to ${renamed.split('/').at(-1)}.`;
  return 'records stand as .yaml files right in their folder, pages as .mdx files below their language in docs/. Move it there or delete it.';
}

function readRecords<Folder extends RecordFolder>(
  root: string,
  folder: Folder,
  invalid: Problem[],
) {
  const records: ContentRecord<Folder>[] = [];
  const names = filesIn(join(root, 'content', folder), '.yaml').filter(
    (name) => !name.includes('/'),
  );
  for (const fileName of names) {
    const file = `content/${folder}/${fileName}`;
    const text = readText(root, file, invalid);
    if (text === undefined) continue;
    const data = readData(file, text, recordSchemas[folder], invalid);
    if (data !== undefined)
      records.push({
        file,
        name: fileName.replace(/\.yaml$/, ''),
        text,
        data: data as ContentRecord<Folder>['data'],
      });
  }
  return records;
}

function readLearnedWeights(root: string, invalid: Problem[]): LearnedWeights {
  if (!existsSync(join(root, learnedWeightsFile))) return {};
  const text = readText(root, learnedWeightsFile, invalid);
  return (text && readData(learnedWeightsFile, text, learnedWeights, invalid)) || {};
}

function readPages(root: string, language: Language, invalid: Problem[]): ContentPage[] {
  const folder = `content/docs/${language}`;
  return filesIn(join(root, folder), '.mdx').flatMap((fileName) => {
    const file = `${folder}/${fileName}`;
    const text = readText(root, file, invalid);
    if (text === undefined) return [];
    const parts = frontMatterOf(text);
    if ('wrong' in parts) {
      invalid.push({ file, ...parts.wrong });
      return [];
    }
    const parsed = readYaml(file, parts.fields, 2, invalid);
    return [
      {
        file,
        language,
        path: fileName.replace(/\.mdx$/, '').replace(/(^|\/)index$/, ''),
        frontMatter: parsed?.value ?? {},
        ...(parsed && { lineOf: parsed.lineOf }),
        body: text.slice(parts.bodyAt),
        bodyLine: text.slice(0, parts.bodyAt).split('\n').length,
      },
    ];
  });
}

/**
 * The front matter of a page. Astro takes some other forms too, which are told here: what is read
 * must be the same for everybody who reads it.
 */
function frontMatterOf(
  text: string,
): { fields: string; bodyAt: number } | { wrong: { line: number; message: string } } {
  const match = /^---\n([^]*?)\n---(?:\n|$)/.exec(text);
  if (match) return { fields: match[1]!, bodyAt: match[0].length };
  const wrong = (line: number, message: string) => ({ wrong: { line, message } });
  if (/^\s+---/.test(text))
    return wrong(
      1,
      'begins with a blank line or a blank: delete what stands before the first ---.',
    );
  const lines = text.split('\n');
  const bad = lines.findIndex((line) => /^(?:---\s+|\s+---\s*)$/.test(line));
  if (/^---/.test(text) && bad >= 0)
    return wrong(bad + 1, 'has a blank beside ---: let the line hold --- and nothing else.');
  return /^---\n/.test(text)
    ? wrong(1, 'has front matter without an end: put --- on a line of its own below the fields.')
    : wrong(1, 'has no front matter: begin the file with --- and the page’s fields.');
}

/** Names of files with an extension, in a folder and below it, with forward slashes, sorted. */
function filesIn(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
